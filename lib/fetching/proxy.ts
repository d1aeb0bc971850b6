import 'server-only'
import { request as requestPlainly } from 'node:http'
import { request as requestSecurely } from 'node:https'
import type { Socket } from 'node:net'
import { addAbortSignal } from 'node:stream'
import { FetchFailure } from './fetch-failure.ts'

type Route = { addresses: string[]; port: number; signal: AbortSignal }

/**
 * A tunnel through the operator's proxy (CONNECT, also for http) to an address that was checked here, so that the proxy
 * resolves no name and can't be led elsewhere by one.
 */
export async function connectThrough(proxy: string, { addresses, port, signal }: Route): Promise<Socket> {
  let status = 0
  for (const address of addresses) {
    const answer = await askForTunnel(
      new URL(proxy),
      `${address.includes(':') ? `[${address}]` : address}:${port}`,
      signal,
    )
    if (typeof answer !== 'number') return answer
    status = answer
  }
  throw new FetchFailure('unreachable', { reason: 'proxy', status })
}

/** The tunnel, or the status by which the proxy refused it. */
function askForTunnel(proxy: URL, target: string, signal: AbortSignal): Promise<Socket | number> {
  const { protocol, hostname, port, username, password } = proxy
  const credentials = [username, password].map(decodeURIComponent).join(':')
  const asking = (protocol === 'https:' ? requestSecurely : requestPlainly)({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port || undefined,
    method: 'CONNECT',
    path: target,
    headers: {
      Host: target,
      ...(username && { 'Proxy-Authorization': `Basic ${Buffer.from(credentials).toString('base64')}` }),
    },
    // A connection of its own, whatever the environment says of proxies.
    agent: false,
    signal,
  })
  return new Promise((resolve, reject) => {
    asking.once('connect', ({ statusCode = 0 }, socket, head) => {
      if (statusCode >= 200 && statusCode < 300) {
        if (head.length > 0) socket.unshift(head)
        socket.on('error', () => {})
        // The request is over with this, and its signal with it.
        resolve(addAbortSignal(signal, socket as Socket))
      } else {
        socket.destroy()
        resolve(statusCode)
      }
    })
    asking.on('error', () => reject(new FetchFailure('unreachable', { reason: 'proxy' })))
    asking.end()
  })
}
