import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { createSecureContext, TLSSocket } from 'node:tls'
import { packBombs } from './bombs.ts'
import { type Answers, serveNames } from './names.ts'
import { answerAsAPage } from './pages.ts'
import { serveProxy } from './proxy.ts'

// Runs in a network namespace where every address there is leads to this process. Nothing of it is outside.

export type Connection = { address: string; port: number }
export type Question = {
  id: number
  act: 'names' | 'bombs' | 'knock' | 'seen'
  answers?: Answers
  addresses?: string[]
}

const [folder = ''] = process.argv.slice(2)
const resolver = '127.0.0.53'
const connections: Connection[] = []
const requests: string[] = []

/** Some public addresses are not a web server. */
const oddities: Record<string, (socket: Socket) => void> = {
  '93.184.216.50': () => {},
  '93.184.216.51': (socket) => void socket.once('data', () => socket.end('HTTP/1.1 400 Plain\r\n\r\n')),
}

const identity = (name: string) => ({
  cert: readFileSync(`${folder}/${name}.crt`),
  key: readFileSync(`${folder}/${name}.key`),
})
const contexts: Record<string, ReturnType<typeof createSecureContext>> = {
  trusted: createSecureContext(identity('trusted')),
  stranger: createSecureContext(identity('stranger')),
}

function serve(port: number) {
  const server = createServer((socket) => {
    const address = (socket.localAddress ?? '').replace(/^::ffff:(?=\d+\.)/, '')
    connections.push({ address, port })
    socket.on('error', () => {})
    const odd = oddities[address]
    if (odd) return odd(socket)
    if (port === 80) return answerAsAPage(socket, requests)
    if (port !== 443) return
    const secureContext = address === '93.184.216.52' ? contexts.stranger : contexts.trusted
    const secured = new TLSSocket(socket, { isServer: true, secureContext, SNICallback: sniff })
    secured.on('error', () => {})
    answerAsAPage(secured, requests)
  })
  server.listen({ port, host: '::', ipv6Only: false })
  return new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject))
}

function sniff(name: string, chosen: (error: Error | null) => void) {
  requests.push(`TLS ${name}`)
  chosen(null)
}

const names = await serveNames(resolver, {})
const proxy = await serveProxy(identity('trusted'))
await Promise.all([80, 443, 21, 22, 25, 2375, 3306, 5432, 6379, 8080, 8443, 9200, 11211].map(serve))

async function knock(address: string) {
  const socket = connect(80, address)
  await once(socket, 'connect')
  socket.end()
  await once(socket.resume(), 'close')
}

/** What the kernel counted here, whoever listened or didn't. */
function attempts() {
  const [names = '', values = ''] = readFileSync('/proc/net/snmp', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('Tcp:'))
  return Number(values.split(' ')[names.split(' ').indexOf('ActiveOpens')])
}

process.on('message', async ({ id, act, answers, addresses = [] }: Question) => {
  if (act === 'names') Object.assign(names.answers, answers)
  if (act === 'bombs') packBombs()
  for (const address of addresses) await knock(address)
  process.send?.({
    id,
    answer: { connections, requests, asked: names.asked, tunnels: proxy.tunnels, attempts: attempts() },
  })
})
process.on('disconnect', () => process.exit())
process.send?.({ id: 0 })
