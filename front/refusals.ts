import type { RequestListener, ServerResponse } from 'node:http'
import { noPage } from './policy.ts'

/** What the framework's own parts tell each other, and would believe from anybody (next/dist/server, 16.4.5). */
const smuggled =
  /^(x-middleware-|x-now-|x-invoke-|x-invocation-id$|x-vercel-|x-matched-path$|x-prerender-|x-next-|next-resume|x-nextjs-rewritten-|x-nextjs-data$|x-action-forwarded$)/i

/** From these the framework would take the nonce of a page. */
const ours = ['content-security-policy', 'content-security-policy-report-only'] as const

const longestTarget = 8_192

/** Refuses what no browser and no honest program sends, before anything else looks at it. */
export function withRefusals(answer: RequestListener, headers: Record<string, string>): RequestListener {
  const refuse = (response: ServerResponse, status: 400 | 414, words: string) => {
    response.writeHead(status, {
      ...headers,
      'content-security-policy': noPage,
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'private, no-store',
      connection: 'close',
    })
    response.end(`${words}\n`)
  }
  return (request, response) => {
    const { url = '', rawHeaders } = request
    if (url.length > longestTarget) return refuse(response, 414, 'This address is too long.')
    if (url[0] !== '/' || url[1] === '/' || url[1] === '\\')
      return refuse(response, 400, 'This address cannot be read.')
    let hosts = 0
    for (let at = 0; at < rawHeaders.length; at += 2) {
      const name = rawHeaders[at] as string
      if (name.length === 4 && name.toLowerCase() === 'host') hosts++
      else if (isSuspect(name) && smuggled.test(name)) {
        return refuse(response, 400, 'This request carries a header that only this site writes.')
      }
    }
    if (hosts > 1) return refuse(response, 400, 'This request names more than one host.')
    for (const name of ours) delete request.headers[name]
    return answer(request, response)
  }
}

/** All of them begin so; most headers of a browser don't. */
function isSuspect(name: string) {
  const first = name.charCodeAt(0) | 0x20
  return first === 0x78 || first === 0x6e
}
