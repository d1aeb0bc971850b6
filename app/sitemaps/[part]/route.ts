import { problemAnswer } from '#lib/publishing/api/problem'
import { sharedForSeconds } from '#lib/publishing/cache-control'
import { getPart } from '#lib/publishing/cached-sitemap'
import { siteAddress } from '#lib/publishing/site-address'
import { sitemapOf } from '#lib/publishing/sitemap'

export async function GET(_: Request, { params }: { params: Promise<{ part: string }> }) {
  const number = /^([1-9][0-9]{0,4})\.xml$/.exec((await params).part)?.[1]
  const pages = number ? await getPart(Number(number)) : null
  if (!pages) return problemAnswer(404, 'There is nothing at this address')
  return new Response(sitemapOf(pages, siteAddress()), {
    headers: { 'content-type': 'application/xml', 'cache-control': sharedForSeconds },
  })
}
