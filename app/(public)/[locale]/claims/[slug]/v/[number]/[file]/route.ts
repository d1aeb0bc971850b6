import { citationFormats, citationTypes, writeCitation } from '#lib/citing/citation'
import { problemAnswer } from '#lib/publishing/api/problem'
import { sharedForSeconds } from '#lib/publishing/cache-control'
import { getNewsroom, getSnapshot } from '#lib/publishing/cached'
import { citedOf } from '#lib/publishing/cited'
import { findVersion } from '#lib/publishing/found-version'
import { siteAddress } from '#lib/publishing/site-address'

type Context = { params: Promise<{ slug: string; number: string; file: string }> }

/** A version as programs for references read it: `cite.bib`, `cite.ris`, `cite.json`. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { slug, number, file } = await params
  const format = citationFormats.find((one) => file === `cite.${one}`)
  const found = format && (await findVersion(slug, number))
  const claim = found && (await getSnapshot(slug, found.version.number))
  if (!claim) return problemAnswer(404, 'There is nothing to cite at this address')
  return new Response(writeCitation[format](citedOf(claim, found.version, await getNewsroom(), siteAddress())), {
    headers: {
      'content-type': citationTypes[format],
      'content-disposition': `attachment; filename="${claim.slug}-v${found.version.number}.${format}"`,
      'cache-control': sharedForSeconds,
    },
  })
}
