import { connection } from 'next/server'
import { areJobsDone, isDatabaseUp } from '#lib/health/queries'

export async function GET() {
  await connection()
  const isUp = await isDatabaseUp()
  const jobs = isUp && (await areJobsDone()) ? 'ok' : 'behind'
  return Response.json(isUp ? { status: 'ok', jobs } : { status: 'unavailable' }, {
    status: isUp ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
