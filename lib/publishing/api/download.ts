import 'server-only'
import { Readable } from 'node:stream'
import { forAnySite } from './headers.ts'

/** A file that is sent as it is read: nobody keeps it in memory, neither we nor the front, to which nothing here says that it may. */
export function download(name: string, type: string, text: Readable): Response {
  return new Response(Readable.toWeb(text) as ReadableStream, {
    headers: {
      ...forAnySite,
      'cache-control': 'public, no-cache',
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
}
