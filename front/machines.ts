import type { RequestListener } from 'node:http'

/** What programs ask (docs/decisions/interface-for-machines.md). */
const forMachines = /^\/(api\/v1|v1alpha1)\//

export const isForMachines = (target: string) => forMachines.test(target)

/** Asked by sending a text, which is no part of an address and changes nothing. */
const asksBySending = /^\/api\/v1\/match(\?|$)/

export const isAskedBySending = (target: string) => asksBySending.test(target)

/** Why a program gets no answer, in the form of all its errors (RFC 9457). */
export const problem = (status: number, title: string) => JSON.stringify({ type: 'about:blank', title, status })

const reading = ['GET', 'HEAD']

/** Any site may read the public record from a browser or ask it; nothing in it can be changed. */
export function withMachines(answer: RequestListener): RequestListener {
  return (request, response) => {
    if (!isForMachines(request.url ?? '')) return answer(request, response)
    response.setHeader('access-control-allow-origin', '*')
    const methods = isAskedBySending(request.url ?? '') ? ['POST'] : reading
    if (methods.includes(request.method ?? '')) return answer(request, response)
    const allowed = [...methods, 'OPTIONS'].join(', ')
    response.setHeader('allow', allowed)
    if (request.method === 'OPTIONS') {
      const preflight = { 'access-control-allow-methods': allowed, 'access-control-allow-headers': '*' }
      response.writeHead(204, { ...preflight, 'access-control-max-age': '86400' }).end()
      return
    }
    const refusal = problem(
      405,
      methods === reading ? 'Nothing can be sent to this address' : 'Send what is asked to this address',
    )
    response.writeHead(405, { 'content-type': 'application/problem+json' }).end(refusal)
  }
}
