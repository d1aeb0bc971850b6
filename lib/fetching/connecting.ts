import 'server-only'
import { connect, isIP, type LookupFunction, type Socket } from 'node:net'
import { connect as secure } from 'node:tls'
import { FetchFailure } from './fetch-failure.ts'
import { connectThrough } from './proxy.ts'
import type { Target } from './target.ts'

type Route = { addresses: string[]; proxy?: string; signal: AbortSignal }

/** A connection to one of these addresses and to no other; with TLS, to somebody who proves to be the target's host. */
export async function connectTo(target: Target, { addresses, proxy, signal }: Route): Promise<Socket> {
  const socket = proxy
    ? await connectThrough(proxy, { addresses, port: target.port, signal })
    : await connectDirectly(addresses, target.port, signal)
  return target.url.protocol === 'https:' ? proveHost(socket, target.host) : socket
}

function connectDirectly(addresses: string[], port: number, signal: AbortSignal): Promise<Socket> {
  // A name that is none goes through `lookup`, an address would pass by it.
  const pinned: LookupFunction = (_name, _options, found) =>
    found(
      null,
      addresses.map((address) => ({ address, family: isIP(address) })),
    )
  const options = { host: 'pinned.invalid', port, lookup: pinned, signal, noDelay: true }
  const socket = connect({ ...options, autoSelectFamily: true, autoSelectFamilyAttemptTimeout: 3_000 })
  return ready(socket, 'connect')
}

async function proveHost(socket: Socket, host: string): Promise<Socket> {
  const servername = isIP(host) ? '' : host
  const proven = secure({ socket, host, servername, ALPNProtocols: ['http/1.1'], rejectUnauthorized: true })
  try {
    return await ready(proven, 'secureConnect')
  } catch (error) {
    socket.destroy()
    const { code } = error as NodeJS.ErrnoException
    if (socket.errored || code === 'ECONNRESET') throw error
    throw new FetchFailure('insecure', { host, reason: code ?? 'unknown' })
  }
}

function ready(socket: Socket, event: 'connect' | 'secureConnect'): Promise<Socket> {
  return new Promise((resolve, reject) => {
    socket.once(event, () => resolve(socket))
    // Stays: an error after that is told by the request, and must not be thrown where nobody listens.
    socket.on('error', reject)
  })
}
