import { getSurt } from 'warcio'
import { addressOf, type CaptureCopy, needsText, textAddress } from './capture-copy.ts'
import { captureRecords, type IndexEntry, warcinfo } from './warc.ts'
import { ZipWriter } from './zip-writer.ts'

export type Evidence = {
  claim: { id: string; sentence: string }
  /** When the newest of it came to be: the same evidence gives the same file, whenever it is asked for. */
  at: Date
  newsroom: string
  software: string
  /** One after the other, so that no more than one has to be held. */
  copies: AsyncIterable<CaptureCopy>
}

const file = 'data.warc.gz'

/**
 * The evidence of a claim as a WACZ 1.1.1: a web archive, an index of it, a list of its pages, and the hashes of all these,
 * each written as it is read.
 */
export async function* writeWacz({ claim, at, newsroom, software, copies }: Evidence): AsyncGenerator<Uint8Array> {
  const zip = new ZipWriter()
  const warc = zip.open(`archive/${file}`)
  const info = await warcinfo({ id: claim.id, at, software, title: claim.sentence, newsroom })
  warc.write(info.bytes)
  let offset = info.bytes.length
  const index: string[] = []
  const pages: Page[] = []
  for await (const copy of copies) {
    for await (const { bytes, index: entry } of captureRecords(copy)) {
      warc.write(bytes)
      if (entry) index.push(indexLine(entry, offset, bytes.length))
      offset += bytes.length
      yield* zip.drain()
    }
    pages.push(...pagesOf(copy))
  }
  warc.close()
  zip.add('indexes/index.cdx', index.sort().join(''))
  const lines = [{ format: 'json-pages-1.0', id: 'pages', title: claim.sentence }, ...pages]
  zip.add('pages/pages.jsonl', lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  const [main] = pages
  const datapackage = {
    profile: 'data-package',
    wacz_version: '1.1.1',
    title: claim.sentence,
    software,
    created: at.toISOString(),
    ...(main ? { mainPageUrl: main.url, mainPageDate: main.ts } : {}),
    resources: [...zip.resources],
  }
  const { hash } = zip.add('datapackage.json', json(datapackage))
  zip.add('datapackage-digest.json', json({ path: 'datapackage.json', hash }))
  zip.end()
  yield* zip.drain()
}

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`

type Page = { id: string; url: string; ts: string; title: string }

/** A page to open, and for what a browser may not show, its text. */
function pagesOf(copy: CaptureCopy): Page[] {
  if (!copy.bytes) return []
  const { id, capturedAt, source } = copy
  const page = { id, url: addressOf(copy), ts: capturedAt.toISOString(), title: source.title }
  return needsText(copy)
    ? [page, { ...page, id: `${id}-text`, url: textAddress(id), title: `${source.title} (text)` }]
    : [page]
}

/** A line of a CDXJ index: where in the archive an address stands. */
function indexLine({ url, at, mime, status, digest }: IndexEntry, offset: number, length: number): string {
  const timestamp = at.toISOString().replace(/\D/g, '').slice(0, 14)
  const found = { url, mime, status: `${status}`, digest, length: `${length}`, offset: `${offset}`, filename: file }
  return `${getSurt(url)} ${timestamp} ${JSON.stringify(found)}\n`
}
