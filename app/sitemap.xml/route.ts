import { connection } from 'next/server'
import { sharedForSeconds } from '#lib/publishing/cache-control'
import { countParts, getPart } from '#lib/publishing/cached-sitemap'
import { siteAddress } from '#lib/publishing/site-address'
import { sitemapIndexOf, sitemapOf } from '#lib/publishing/sitemap'

export async function GET() {
  await connection()
  const parts = await countParts()
  const map = parts > 1 ? sitemapIndexOf(parts, siteAddress()) : sitemapOf((await getPart(1)) ?? [], siteAddress())
  return new Response(map, { headers: { 'content-type': 'application/xml', 'cache-control': sharedForSeconds } })
}
