import { readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'

/** Finished pages by status. `build` is the folder of Next's build. */
export const errorPages = (build: string): ReadonlyMap<number, Buffer> =>
  new Map([
    [404, readFileSync(join(build, 'server/app/_not-found.html'))],
    [500, readFileSync(join(import.meta.dirname, 'error.html'))],
  ])

/**
 * Where rendering finds that there is nothing to show, or fails, Next answers with the right status and an empty page
 * that only JavaScript fills. This puts a finished one in its place.
 */
export function withErrorPages(answer: RequestListener, pages: ReadonlyMap<number, Buffer>): RequestListener {
  return (request, response) => {
    const { write, end } = response
    let isReplaced = false
    const replace = () => {
      if (isReplaced || response.headersSent) return isReplaced
      const page = pages.get(response.statusCode)
      if (!page || !String(response.getHeader('content-type')).startsWith('text/html')) return false
      isReplaced = true
      response.removeHeader('transfer-encoding')
      response.setHeader('content-length', page.length)
      response.setHeader('cache-control', 'no-cache')
      // That of the page that could not be made.
      response.removeHeader('content-security-policy')
      end.call(response, page, 'utf8')
      return true
    }
    response.write = ((...given: Parameters<typeof write>) =>
      replace() ? true : write.apply(response, given)) as typeof write
    response.end = ((...given: Parameters<typeof end>) =>
      replace() ? response : end.apply(response, given)) as typeof end
    return answer(request, response)
  }
}
