import type { RequestListener } from 'node:http'
import { isAskedBySending } from './machines.ts'

const readingMethods = ['GET', 'HEAD', 'OPTIONS']

/** For our own programs, which show a token and no cookie. */
const forPrograms = /^\/api\/internal(\/|$)/

/**
 * Takes what changes something only from a page of this site. A browser says in `Origin` which site's page sends a
 * request, and no page can make it lie; the framework lets a request without it through. `origin` is the site's own as the
 * operator gave it; without one it is the address that the request came to.
 */
export function withOwnOrigin(answer: RequestListener, origin: string | null): RequestListener {
  return (request, response) => {
    const { headers, method = '' } = request
    // Whoever asks could write this themselves; the framework would believe it before `Host`.
    delete headers['x-forwarded-host']
    const target = request.url ?? ''
    if (readingMethods.includes(method) || forPrograms.test(target) || isAskedBySending(target))
      return answer(request, response)
    const sender = URL.parse(headers.origin ?? '')
    const isOwn = origin ? sender?.origin === origin : isWeb(sender) && sender.host === headers.host
    if (isOwn && sender) {
      headers['x-forwarded-host'] = sender.host
      return answer(request, response)
    }
    response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' })
    response.end(`Only pages of this site can send something here${origin ? `, and it is at ${origin}` : ''}.\n`)
  }
}

const isWeb = (sender: URL | null): sender is URL => sender !== null && /^https?:$/.test(sender.protocol)
