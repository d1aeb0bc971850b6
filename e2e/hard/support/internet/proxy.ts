import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'

export const proxyAddress = '10.9.9.9'
export const proxyPassword = 'only-for-tests'

/** The newsroom's own proxy, inside: it opens tunnels for who knows the password, and remembers to where. */
export async function serveProxy() {
  const tunnels: string[] = []
  const server = createServer((request, response) => {
    tunnels.push(`not a tunnel: ${request.url}`)
    response.writeHead(405).end()
  })
  server.on('connect', ({ url = '', headers }, socket) => {
    socket.on('error', () => {})
    const expected = `Basic ${Buffer.from(`newsroom:${proxyPassword}`).toString('base64')}`
    if (headers['proxy-authorization'] !== expected) return socket.end('HTTP/1.1 407 Who?\r\n\r\n')
    tunnels.push(url)
    const { hostname, port } = new URL(`any://${url}`)
    const onward = connect(Number(port), hostname.replace(/^\[|\]$/g, ''))
    onward.on('error', () => socket.destroy())
    onward.on('connect', () => {
      socket.write('HTTP/1.1 200 Open\r\n\r\n')
      socket.pipe(onward).pipe(socket)
    })
  })
  server.listen(3128, proxyAddress)
  await once(server, 'listening')
  return { tunnels }
}
