import { connection } from 'next/server'
import { sharedForSeconds } from '#lib/publishing/cache-control'
import { siteAddress } from '#lib/publishing/site-address'

/** Everything public may be read by whoever likes; of what needs an account a crawler gets nothing anyway. */
export async function GET() {
  await connection()
  const closed = ['/desk', '/sign-in', '/set-password/', '/api/auth/', '/api/desk/', '/api/internal/']
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${siteAddress()}/sitemap.xml`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': sharedForSeconds },
  })
}
