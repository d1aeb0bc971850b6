import { Readable } from 'node:stream'
import { connection } from 'next/server'
import { readAllReviews } from '#lib/publishing/all-reviews'
import { sharedForSeconds } from '#lib/publishing/cache-control'

export async function GET() {
  await connection()
  const body = Readable.toWeb(Readable.from(await readAllReviews(), { objectMode: false })) as ReadableStream
  return new Response(body, {
    headers: {
      'content-type': 'application/ld+json',
      'cache-control': sharedForSeconds,
      'access-control-allow-origin': '*',
    },
  })
}
