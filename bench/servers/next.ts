import '#scripts/server-only.ts'
import { once } from 'node:events'
import { createServer } from 'node:http'
import next from 'next'
import { root } from '#scripts/root.ts'

// Next as it is built, without the front.
const port = Number(process.argv[2])
const server = createServer()
const app = next({ dev: false, dir: root, hostname: '127.0.0.1', port, httpServer: server })
await app.prepare()
const answer = app.getRequestHandler()
server.on('request', (request, response) => void answer(request, response))
await once(server.listen(port, '127.0.0.1'), 'listening')
process.send?.('ready')
