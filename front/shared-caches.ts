import type { IncomingMessage, RequestListener } from 'node:http'

/** A page, that it has not changed, or that there is none. */
const shareable = [200, 304, 404]

/**
 * Only a whole answer to a plain question may lie in a cache that strangers share. The framework's router asks the same addresses for parts of
 * pages, with headers that anybody can send, and is redirected when they don't match: such answers, and failures, would poison the address.
 */
export function withSharedCaches(answer: RequestListener): RequestListener {
  return (request, response) => {
    const isRouter = isOfRouter(request)
    const { writeHead } = response
    response.writeHead = ((status: number, ...rest: []) => {
      const isKept = /private|no-store/.test(String(response.getHeader('cache-control') ?? ''))
      if (!isKept && (isRouter || !shareable.includes(status))) response.setHeader('cache-control', 'private, no-store')
      return writeHead.call(response, status, ...rest)
    }) as typeof writeHead
    return answer(request, response)
  }
}

const isOfRouter = ({ headers }: IncomingMessage) =>
  Object.keys(headers).some((name) => /^(rsc$|next-|x-nextjs-)/.test(name))
