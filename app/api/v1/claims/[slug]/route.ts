import { getContent, getRecord } from '#lib/publishing/cached'

/** The live version of a claim, in the schema that it was approved in. The RFC 8785 form of `claim` has the SHA-256 `hash`; it is null while suspended or withheld. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const record = await getRecord(slug)
  const version = record?.versions.find((one) => one.number === record.number)
  if (!record || !version) return notFound()
  return Response.json(
    {
      slug: record.slug,
      number: version.number,
      kind: version.kind,
      publishedAt: version.publishedAt.toISOString(),
      hash: version.hash,
      suspended: version.suspended,
      withheld: version.withheld,
      withheldAt: version.withheldAt?.toISOString() ?? null,
      claim: await getContent(record.slug, version.number),
    },
    { headers: { 'cache-control': 'public, no-cache' } },
  )
}

const notFound = () =>
  new Response(JSON.stringify({ type: 'about:blank', title: 'There is no such published claim', status: 404 }), {
    status: 404,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'public, no-cache' },
  })
