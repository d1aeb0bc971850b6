import { problemAnswer, wrongParameters } from '#lib/publishing/api/problem'
import { sharedForSeconds } from '#lib/publishing/cache-control'
import { getNewsroom, getRecord } from '#lib/publishing/cached'
import { oembedInput } from '#lib/publishing/embed/input'
import { embeddedAt, oembedOf, oembedXml } from '#lib/publishing/embed/oembed'
import { siteAddress } from '#lib/publishing/site-address'
import { getTexts } from '#lib/publishing/texts'
import { toldIn } from '#lib/publishing/translation'

export async function GET(request: Request) {
  const parsed = oembedInput.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!parsed.success) return problemAnswer(400, 'Something asked for is not right', wrongParameters(parsed.error))
  const { url, format, maxwidth, maxheight } = parsed.data
  if (format !== 'json' && format !== 'xml') return unknownFormat()
  const address = siteAddress()
  const embedded = embeddedAt(url, address)
  const record = embedded && (await getRecord(embedded.slug))
  if (!record) return problemAnswer(404, 'There is no published claim at this address')
  const t = await getTexts(embedded.locale)
  const answer = oembedOf({
    embedded,
    title: toldIn(record, embedded.locale).sentence ?? t('standing.withheldClaim'),
    newsroom: { name: (await getNewsroom()).name, address },
    maxWidth: maxwidth,
    maxHeight: maxheight,
  })
  const headers = { 'cache-control': sharedForSeconds, 'access-control-allow-origin': '*' }
  return format === 'json'
    ? Response.json(answer, { headers })
    : new Response(oembedXml(answer), { headers: { ...headers, 'content-type': 'text/xml; charset=utf-8' } })
}

const unknownFormat = () =>
  Response.json(
    { type: 'about:blank', title: 'There are only the formats json and xml', status: 501 },
    { status: 501, headers: { 'content-type': 'application/problem+json', 'cache-control': 'private, no-store' } },
  )
