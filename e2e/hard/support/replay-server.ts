import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'

const file = (name: string) => readFileSync(new URL(`../../../node_modules/replaywebpage/${name}`, import.meta.url))

/** Serves an archive with the program that replays it, as somebody who publishes archives would. */
export async function serveReplay(wacz: Uint8Array) {
  const scripts: Record<string, Buffer> = {
    '/ui.js': file('ui.js'),
    '/replay/ui.js': file('ui.js'),
    '/replay/sw.js': file('sw.js'),
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const script = scripts[pathname]
    if (script) return send(response, 'text/javascript', script)
    if (pathname === '/evidence.wacz') return sendRange(response, wacz, request.headers.range)
    if (pathname === '/') return send(response, 'text/html', Buffer.from(shown))
    response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}

/** The program looks for its worker three times and then shows nothing, so it is let in when its worker is at work. */
const shown = `<!doctype html><title>Replay</title><script src="/ui.js"></script><body><script type="module">
  const registration = await navigator.serviceWorker.register('/replay/sw.js?serveIndex=1', { scope: '/replay/' })
  const worker = registration.active ?? registration.waiting ?? registration.installing
  const atWork = new Promise((resolve) => {
    const look = () => worker.state === 'activated' && resolve()
    worker.addEventListener('statechange', look)
    look()
  })
  await atWork
  const element = document.createElement('replay-web-page')
  element.setAttribute('embed', 'replayonly')
  element.setAttribute('replayBase', '/replay/')
  element.setAttribute('source', location.origin + '/evidence.wacz')
  element.setAttribute('url', new URLSearchParams(location.search).get('page'))
  element.style = 'display: block; height: 90vh'
  document.body.append(element)
</script>`

function send(response: ServerResponse, type: string, body: Buffer) {
  response.writeHead(200, { 'content-type': type, 'content-length': body.length }).end(body)
}

function sendRange(response: ServerResponse, bytes: Uint8Array, range?: string) {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  const common = { 'content-type': 'application/wacz', 'accept-ranges': 'bytes' }
  if (!from && !to) {
    response.writeHead(200, { ...common, 'content-length': bytes.length }).end(bytes)
    return
  }
  const start = from ? Number(from) : bytes.length - Number(to)
  const end = from && to ? Math.min(Number(to), bytes.length - 1) : bytes.length - 1
  const part = bytes.subarray(start, end + 1)
  const headers = { ...common, 'content-range': `bytes ${start}-${end}/${bytes.length}`, 'content-length': part.length }
  response.writeHead(206, headers).end(part)
}
