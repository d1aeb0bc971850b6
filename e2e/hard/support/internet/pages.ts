import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import * as zlib from 'node:zlib'
import { sent } from '#lib/documents/testing/awkward-pages'
import { bombs, gibibyte } from './bombs.ts'

/** Answers one request by its path, rightly or in whatever wrong way the path stands for. */
export function answerAsAPage(socket: Socket, requests: string[]) {
  let head = ''
  socket.on('data', (data) => {
    if (head.includes('\r\n\r\n')) return
    head += data.toString('latin1')
    if (!head.includes('\r\n\r\n')) return
    requests.push(head)
    const path = head.split(' ')[1] ?? ''
    const page = pages[path.split('?')[0] ?? '']
    if (page) page(socket, decodeURIComponent(path.split('?')[1] ?? ''))
    else answer(socket, { status: 404 })
  })
}

type Page = (socket: Socket, said: string) => void
type Content = { status?: number; headers?: string[]; body?: string | Buffer }

function answer(socket: Socket, { status = 200, headers = [], body = '' }: Content) {
  const bytes = Buffer.from(body)
  const lines = [`HTTP/1.1 ${status} Said`, ...headers, `Content-Length: ${bytes.length}`, 'Connection: close']
  socket.end(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), bytes]))
}

const awkward = join(import.meta.dirname, '../../../../lib/documents/pages')

const article = '<!doctype html><title>Ποιος έστειλε τα drones;</title><p>Nobody says.</p>'
const html = 'Content-Type: text/html; charset=utf-8'
const coded =
  (coding: string, body: Buffer | string): Page =>
  (socket) =>
    answer(socket, { headers: [html, `Content-Encoding: ${coding}`], body })

/** Writes again and again, as fast as it is read. */
function stream(socket: Socket, chunk: Buffer | string) {
  const more = () => {
    while (!socket.destroyed && socket.write(chunk));
  }
  socket.on('drain', more)
  more()
}

function drip(socket: Socket, begun: string, drop: string) {
  socket.write(begun)
  const timer = setInterval(() => socket.write(drop), 200)
  socket.on('close', () => clearInterval(timer))
}

const pages: Record<string, Page> = {
  '/': (socket) => answer(socket, { headers: [html], body: article }),
  '/said': (socket, said) => answer(socket, { headers: [html], body: said }),
  '/awkward': (socket, said) => {
    const { bytes, mediaType } = sent(said, readFileSync(join(awkward, `${said}.html`), 'utf8'))
    answer(socket, { headers: mediaType ? [`Content-Type: ${mediaType}`] : [], body: Buffer.from(bytes) })
  },
  '/status': (socket, said) => answer(socket, { status: Number(said) }),
  '/to': (socket, said) =>
    answer(socket, { status: 302, headers: [`Location: ${said}`, 'Set-Cookie: follows=you; Path=/'] }),
  '/moved': (socket, said) => answer(socket, { status: Number(said), headers: ['Location: /'] }),
  '/again': (socket, said) => answer(socket, { status: 307, headers: [`Location: /again?${Number(said) + 1}`] }),
  '/steps': (socket, said) =>
    answer(
      socket,
      Number(said) > 0 ? { status: 308, headers: [`Location: /steps?${Number(said) - 1}`] } : { body: 'there' },
    ),
  '/twice': (socket) =>
    answer(socket, { headers: [html, 'X-Said: once', 'X-Said: twice', 'X-Words: naïve'], body: article }),

  '/gzip': coded('gzip', zlib.gzipSync(article)),
  '/x-gzip': coded('X-GZIP', zlib.gzipSync(article)),
  '/deflate': coded('deflate', zlib.deflateSync(article)),
  '/raw-deflate': coded('deflate', zlib.deflateRawSync(article)),
  '/br': coded('br', zlib.brotliCompressSync(article)),
  '/zstd': coded('zstd', zlib.zstdCompressSync(article)),
  '/two': coded('br, gzip', zlib.gzipSync(zlib.brotliCompressSync(article))),
  '/identity': coded('identity', article),
  '/empty-gzip': coded('gzip', ''),
  '/three': coded('gzip, gzip, gzip', zlib.gzipSync(zlib.gzipSync(zlib.gzipSync(article)))),
  '/not-gzip': coded('gzip', article),
  '/cut-gzip': coded('gzip', zlib.gzipSync(article).subarray(0, 40)),
  '/unknown-coding': coded('compress', article),
  '/wide-zstd': coded('zstd', bombs.wideZstd()),

  '/http-0.9': (socket) => socket.end(article),
  '/nonsense': (socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n\r\n'),
  '/hang-up': (socket) => socket.end(),
  '/reset': (socket) => socket.resetAndDestroy(),
  '/cut': (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nten bytes.'),
  '/cut-chunk': (socket) => socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nten bytes.'),
  '/both-lengths': (socket) =>
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n'),
  '/two-lengths': (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 9\r\n\r\nabc'),
  '/without-length': (socket) => socket.end(`HTTP/1.0 200 OK\r\n${html}\r\n\r\n${article}`),
  '/long-header': (socket) => socket.write(`HTTP/1.1 200 OK\r\nX-Long: ${'a'.repeat(200_000)}\r\n\r\n`),
  '/endless-headers': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n')
    stream(socket, 'X-More: and more\r\n'.repeat(100))
  },
  '/hints': (socket) => socket.end(`HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\n\r\n${article}`),
  '/endless-hints': (socket) => stream(socket, 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'.repeat(100)),
  '/continue': (socket) => socket.end(`HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n${article}`),
  '/switch': (socket) => socket.end('HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'),
  '/says-huge': (socket) => socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${20 * 1024 ** 2}\r\n\r\n${article}`),

  '/ten-mebibytes': (socket) => answer(socket, { body: Buffer.alloc(10 * 1024 ** 2, 'a') }),
  '/one-more': (socket) =>
    answer(socket, { headers: ['Content-Encoding: gzip'], body: bombs.gzip(10 * 1024 ** 2 + 1) }),
  '/bomb-gzip': (socket) => answer(socket, { headers: ['Content-Encoding: gzip'], body: bombs.gzip(gibibyte) }),
  '/bomb-two': (socket) =>
    answer(socket, { headers: ['Content-Encoding: gzip, gzip'], body: zlib.gzipSync(bombs.gzip(gibibyte)) }),
  '/bomb-br': (socket) => answer(socket, { headers: ['Content-Encoding: br'], body: bombs.brotli() }),
  '/bomb-zstd': (socket) => answer(socket, { headers: ['Content-Encoding: zstd'], body: bombs.zstd() }),
  '/endless': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    stream(socket, Buffer.alloc(64 * 1024, 'a'))
  },
  '/endless-gzip': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n')
    // Members of nothing, one after the other: there is always more, and it is never a document.
    stream(socket, Buffer.concat(Array.from({ length: 500 }, () => zlib.gzipSync(''))))
  },

  '/challenge': (socket) =>
    answer(socket, { headers: [html], body: '<title>Just a moment...</title><script>window._cf_chl_opt={}</script>' }),
  '/mitigated': (socket) => answer(socket, { status: 503, headers: ['cf-mitigated: challenge'] }),

  '/silence': () => {},
  '/drip': (socket) => drip(socket, 'HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n', 'a'),
  '/drip-header': (socket) => drip(socket, 'HTTP/1.1 200 OK\r\nX-Slow: ', 'a'),
  '/drip-hints': (socket) => drip(socket, 'HTTP/1.1 103 Early', ' Hints'),
  '/slow-steps': (socket, said) =>
    void setTimeout(answer, 6_000, socket, { status: 302, headers: [`Location: /slow-steps?${Number(said) + 1}`] }),
}
