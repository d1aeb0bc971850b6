import type { BrowserContext } from '@playwright/test'

/** What a browser finds wrong with our pages: script errors, violations of the content policy, requests to others. */
export class Complaints {
  #heard: string[] = []
  #allowed: RegExp[] = []
  #home: string

  constructor(home: string) {
    this.#home = home
  }

  /** This test is about something the browser complains of, such as a page that answers 404. */
  allow = (...patterns: RegExp[]) => {
    this.#allowed.push(...patterns)
  }

  listen(context: BrowserContext) {
    context.on('console', (message) => {
      if (message.type() === 'error') this.#heard.push(`${message.text()} (${message.location().url})`)
    })
    context.on('weberror', (error) => this.#heard.push(error.error().stack ?? error.error().message))
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== this.#home) this.#heard.push(`request to ${request.url()}`)
    })
  }

  get unexpected() {
    return this.#heard.filter((complaint) => !this.#allowed.some((pattern) => pattern.test(complaint)))
  }
}
