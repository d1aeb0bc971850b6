import type { RequestListener, ServerResponse } from 'node:http'
import { languages } from '../lib/i18n/languages.ts'

/** Only what stands here has forms or takes data. */
const takesData = new RegExp(`^/(desk|sign-in|set-password|api|((${languages.slice(1).join('|')})/)?submit)(/|$)`)

/**
 * Keeps from the framework what no page of ours asks for. It takes any request with a form's content type for a form, and makes its page afresh
 * instead of reading it from the cache; it gives the page of a public address whatever the method; and it fails on addresses that are not UTF-8.
 */
export function withPlainRequests(answer: RequestListener): RequestListener {
  return (request, response) => {
    const [path = ''] = (request.url ?? '').split('?')
    if (!isDecodable(path)) return refuse(response, 400)
    if (request.method === 'GET' || request.method === 'HEAD') delete request.headers['content-type']
    else if (!takesData.test(path)) return refuse(response.setHeader('allow', 'GET, HEAD'), 405)
    return answer(request, response)
  }
}

function refuse(response: ServerResponse, status: 400 | 405) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(status === 400 ? 'This address cannot be read.\n' : 'Nothing can be sent to this address.\n')
}

function isDecodable(path: string) {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
