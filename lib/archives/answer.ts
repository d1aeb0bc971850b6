import 'server-only'
import { Readable } from 'node:stream'

const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }

export const refuse = (status: 401 | 404) => new Response(null, { status, headers })

export const sayWithheld = (reason: string) =>
  new Response(`This was withheld. ${reason}\n`, {
    status: 410,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
  })

export const sayTooLarge = () =>
  new Response('This evidence is larger than one file can hold. Download its kept copies one by one.\n', {
    status: 422,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
  })

/** An archive to be kept or opened elsewhere, sent as it is written. */
export const sendArchive = (name: string, mediaType: string, chunks: AsyncIterable<Uint8Array>) =>
  new Response(Readable.toWeb(Readable.from(chunks)) as ReadableStream, {
    headers: {
      ...headers,
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': "sandbox; default-src 'none'",
    },
  })
