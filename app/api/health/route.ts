import { connection } from 'next/server'
import { isDatabaseUp } from '#lib/health/queries'

export async function GET() {
  await connection()
  const isUp = await isDatabaseUp()
  return Response.json(
    { status: isUp ? 'ok' : 'unavailable' },
    { status: isUp ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
