import type { RequestListener } from 'node:http'

/** What programs ask (docs/decisions/interface-for-machines.md). */
const forMachines = /^\/(api\/v1|v1alpha1)\//

export const isForMachines = (target: string) => forMachines.test(target)

/** Why a program gets no answer, in the form of all its errors (RFC 9457). */
export const problem = (status: number, title: string) => JSON.stringify({ type: 'about:blank', title, status })

const allowed = 'GET, HEAD, OPTIONS'

/** Any site may read the public record from a browser; nothing can be sent to it. */
export function withMachines(answer: RequestListener): RequestListener {
  return (request, response) => {
    if (!isForMachines(request.url ?? '')) return answer(request, response)
    response.setHeader('access-control-allow-origin', '*')
    if (request.method === 'GET' || request.method === 'HEAD') return answer(request, response)
    response.setHeader('allow', allowed)
    if (request.method === 'OPTIONS') {
      const preflight = { 'access-control-allow-methods': allowed, 'access-control-allow-headers': '*' }
      response.writeHead(204, { ...preflight, 'access-control-max-age': '86400' }).end()
      return
    }
    const refusal = problem(405, 'Nothing can be sent to this address')
    response.writeHead(405, { 'content-type': 'application/problem+json' }).end(refusal)
  }
}
