import { createHash } from 'node:crypto'
import type { RequestListener } from 'node:http'
import type { Finished } from './asking.ts'

const sources = "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"

/** What is no page does nothing, wherever it is opened. */
export const noPage = "default-src 'none'; frame-ancestors 'none'"

const embeds = /^\/(?:[a-z]{2}\/)?embed\//

/**
 * The policy of one finished page: nothing runs but our own files and the inline scripts that the framework wrote into it, each named by
 * its hash, so that shared caches can keep page and policy together. What is framed by others has no scripts.
 */
export function policyOf(html: string, target: string): string {
  const styles = ["style-src 'self'", ...hashesOf(html, 'style')].join(' ')
  if (embeds.test(target)) return `default-src 'none'; ${styles}; ${sources}; frame-ancestors *`
  const scripts = ["script-src 'self'", ...hashesOf(html, 'script')].join(' ')
  return `default-src 'none'; ${scripts}; ${styles}; ${sources}; frame-ancestors 'none'`
}

/** Of a header of about two thousand letters: some proxies take no more than four. */
const mostScripts = 40

/**
 * The framework cuts the data of a long page into hundreds of scripts, and their hashes would make a header that no proxy takes.
 * There, those that follow each other directly become one. Pages with fewer stay as they are.
 */
export function withFewScripts(html: string): string {
  const [first = '', ...rest] = html.split(border)
  if (rest.length < mostScripts) return html
  let joined = first
  let isPlain = endsPlain(first, false)
  for (const piece of rest) {
    joined += (isPlain ? '\n;' : border) + piece
    isPlain = endsPlain(piece, true)
  }
  return joined
}

/** Nothing inside of a script can look like this: the framework escapes `<` in data. */
const border = '</script><script>'

/** Whether the script that this ends in is inline and has no attributes. */
function endsPlain(piece: string, begins: boolean) {
  const at = piece.lastIndexOf('<script')
  return at < 0 ? begins : piece.startsWith('<script>', at)
}

/** Of inline elements. Data (`type="application/ld+json"`) runs nowhere and needs none. */
function hashesOf(html: string, name: 'script' | 'style') {
  const found = html.matchAll(name === 'script' ? inlineScripts : inlineStyles)
  const hashes = Array.from(found, ([, attributes = '', content = '']) => (isRun(attributes) ? hashOf(content) : null))
  return [...new Set(hashes)].filter((hash) => hash !== null)
}

const inlineScripts = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi
const inlineStyles = /<style\b([^>]*)>([\s\S]*?)<\/style\s*>/gi

const isRun = (attributes: string) =>
  !/\ssrc\s*=/i.test(attributes) &&
  !/\stype\s*=\s*["']?(?!text\/javascript|module|text\/css)[\w+./-]+/i.test(attributes)

const hashOf = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`

export const isPage = (headers: Finished['headers']) => /^text\/html/i.test(String(headers['content-type'] ?? ''))

/** For pages that don't come from memory: holds each until it is finished, and writes its policy. Who has a policy of their own keeps it. */
export function withPolicy(answer: RequestListener): RequestListener {
  return (request, response) => {
    const { write, end } = response
    const chunks: Buffer[] = []
    const hold = (chunk: unknown, encoding: unknown) => {
      if (typeof chunk === 'string')
        chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'))
      else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
    }
    const isHeld = () =>
      !response.headersSent &&
      isPage({ 'content-type': String(response.getHeader('content-type') ?? '') }) &&
      !response.hasHeader('content-security-policy')
    response.write = ((...given: Parameters<typeof write>) => {
      if (!isHeld()) return write.apply(response, given)
      hold(given[0], given[1])
      const done = given.find((one) => typeof one === 'function') as (() => void) | undefined
      if (done) process.nextTick(done)
      return true
    }) as typeof write
    response.end = ((...given: Parameters<typeof end>) => {
      if (!isHeld()) return end.apply(response, given)
      hold(given[0], given[1])
      const page = withFewScripts(Buffer.concat(chunks).toString())
      response.setHeader('content-security-policy', policyOf(page, request.url ?? ''))
      if (response.hasHeader('content-length')) response.setHeader('content-length', Buffer.byteLength(page))
      const done = given.find((one) => typeof one === 'function') as (() => void) | undefined
      return end.call(response, page, 'utf8', done)
    }) as typeof end
    return answer(request, response)
  }
}
