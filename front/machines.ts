import type { RequestListener } from 'node:http'

/** What programs ask (docs/decisions/interface-for-machines.md). */
const forMachines = /^\/(api\/v1|v1alpha1)\//

const allowed = 'GET, HEAD, OPTIONS'

/** Any site may read the public record from a browser; nothing can be sent to it. */
export function withMachines(answer: RequestListener): RequestListener {
  return (request, response) => {
    if (!forMachines.test(request.url ?? '')) return answer(request, response)
    response.setHeader('access-control-allow-origin', '*')
    if (request.method === 'GET' || request.method === 'HEAD') return answer(request, response)
    response.setHeader('allow', allowed)
    if (request.method === 'OPTIONS') {
      const preflight = { 'access-control-allow-methods': allowed, 'access-control-allow-headers': '*' }
      response.writeHead(204, { ...preflight, 'access-control-max-age': '86400' }).end()
      return
    }
    const problem = { type: 'about:blank', title: 'Nothing can be sent to this address', status: 405 }
    response.writeHead(405, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem))
  }
}
