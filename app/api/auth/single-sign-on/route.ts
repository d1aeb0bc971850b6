import { redirect } from 'next/navigation'
import { connection, type NextRequest } from 'next/server'
import { arrive, providerName } from '#lib/auth/provider'
import { receive } from '#lib/auth/single-sign-on'

/** Where the provider of OpenID Connect sends people back to. */
export async function GET(request: NextRequest) {
  await connection()
  if (!providerName()) return new Response(null, { status: 404 })
  redirect(await receive(await arrive(request.nextUrl.search)))
}
