import 'server-only'
import { Readable } from 'node:stream'
import { keptHeaders } from '#lib/captures/answer'

export const sayTooLarge = () =>
  new Response('This evidence is larger than one file can hold. Download its kept copies one by one.\n', {
    status: 422,
    headers: { ...keptHeaders, 'content-type': 'text/plain; charset=utf-8' },
  })

/** An archive to be kept or opened elsewhere, sent as it is written. */
export const sendArchive = (name: string, mediaType: string, chunks: AsyncIterable<Uint8Array>) =>
  new Response(Readable.toWeb(Readable.from(chunks)) as ReadableStream, {
    headers: {
      ...keptHeaders,
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': "sandbox; default-src 'none'",
    },
  })
