import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'

export const proxyAddress = '10.9.9.9'
export const proxyPassword = 'only-for-tests'

/** The newsroom's own proxy, inside, with TLS and without: it opens tunnels for who knows the password, and remembers to where. */
export async function serveProxy(identity: { cert: Buffer; key: Buffer }) {
  const tunnels: string[] = []
  const refuse: RequestListener = (request, response) => {
    tunnels.push(`not a tunnel: ${request.url}`)
    response.writeHead(405).end()
  }
  const servers = [
    [createServer(refuse), 3128],
    [createSecureServer(identity, refuse), 3130],
  ] as const
  for (const [server, port] of servers) {
    server.on('connect', (request, socket) => tunnel(request, socket, tunnels))
    server.listen(port, proxyAddress)
    await once(server, 'listening')
  }
  return { tunnels }
}

function tunnel({ url = '', headers }: IncomingMessage, socket: Duplex, tunnels: string[]) {
  socket.on('error', () => {})
  const expected = `Basic ${Buffer.from(`newsroom:${proxyPassword}`).toString('base64')}`
  if (headers['proxy-authorization'] !== expected) return void socket.end('HTTP/1.1 407 Who?\r\n\r\n')
  tunnels.push(url)
  const { hostname, port } = new URL(`any://${url}`)
  const onward = connect(Number(port), hostname.replace(/^\[|\]$/g, ''))
  onward.on('error', () => socket.destroy())
  onward.on('connect', () => {
    socket.write('HTTP/1.1 200 Open\r\n\r\n')
    socket.pipe(onward).pipe(socket)
  })
}
