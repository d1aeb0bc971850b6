import { once } from 'node:events'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'

// Bare node:http, which answers everything with the bytes that it was given.
const body = await buffer(process.stdin)
const server = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length })
  response.end(body)
})
await once(server.listen(Number(process.argv[2]), '127.0.0.1'), 'listening')
process.send?.('ready')
