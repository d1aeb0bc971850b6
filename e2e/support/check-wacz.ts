import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { CDXIndexer, WARCParser } from 'warcio'
import { z } from 'zod'

const sha256 = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
const text = (bytes: Uint8Array | undefined) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)
const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/)

const datapackage = z.object({
  profile: z.literal('data-package'),
  wacz_version: z.literal('1.1.1'),
  title: z.string().min(1),
  software: z.string().min(1),
  created: z.iso.datetime(),
  mainPageUrl: z.string().optional(),
  mainPageDate: z.iso.datetime().optional(),
  resources: z.array(
    z.object({ name: z.string().regex(/^[a-z0-9._-]+$/), path: z.string(), hash, bytes: z.int().nonnegative() }),
  ),
})
const digest = z.object({ path: z.literal('datapackage.json'), hash })
const listHead = z.object({ format: z.literal('json-pages-1.0'), id: z.string() })
const page = z.object({ url: z.string().min(1), ts: z.iso.datetime(), id: z.string(), title: z.string() })
const indexed = z.object({
  url: z.string(),
  mime: z.string(),
  status: z.string(),
  digest: z.string(),
  offset: z.string().regex(/^\d+$/),
  length: z.string().regex(/^\d+$/),
  filename: z.literal('data.warc.gz'),
})

/**
 * What is wrong with a WACZ, by the rules of version 1.1.1 of the format; written apart from what writes it.
 * Its index is compared with what warcio's own indexer finds.
 */
export async function checkWacz(wacz: Uint8Array): Promise<string[]> {
  try {
    return await findProblems(wacz)
  } catch (error) {
    return [String(error)]
  }
}

async function findProblems(wacz: Uint8Array): Promise<string[]> {
  const problems: string[] = []
  const check = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem)
  }
  const files = unzipSync(wacz, {
    filter: ({ name, compression }) => {
      check(compression === 0, `${name} is compressed`)
      return true
    },
  })
  const { resources } = datapackage.parse(JSON.parse(text(files['datapackage.json'])))
  const own = ['datapackage.json', 'datapackage-digest.json']
  const listed = resources.map(({ path }) => path)
  const there = Object.keys(files).filter((path) => !own.includes(path))
  check([...listed].sort().join() === [...there].sort().join(), `${listed} are listed, ${there} are there`)
  for (const needed of ['archive/data.warc.gz', 'indexes/index.cdx', 'pages/pages.jsonl']) {
    check(listed.includes(needed), `${needed} is missing`)
  }
  for (const resource of resources) {
    const bytes = files[resource.path] ?? new Uint8Array()
    check(bytes.length === resource.bytes, `${resource.path} has another size`)
    check(sha256(bytes) === resource.hash, `${resource.path} has another hash`)
  }
  const signed = digest.parse(JSON.parse(text(files['datapackage-digest.json'])))
  check(signed.hash === sha256(files['datapackage.json'] ?? new Uint8Array()), 'datapackage.json has another hash')
  return [...problems, ...(await checkArchive(files))]
}

async function checkArchive(files: Record<string, Uint8Array>): Promise<string[]> {
  const problems: string[] = []
  const warc = files['archive/data.warc.gz'] ?? new Uint8Array()
  const lines = text(files['indexes/index.cdx']).split('\n').slice(0, -1)
  if (lines.join('\n') !== [...lines].sort().join('\n')) problems.push('the index is not sorted')
  const index = lines.map((line) => {
    const [, key = '', timestamp = '', json = ''] = /^(\S+) (\d{14}) (.*)$/.exec(line) ?? []
    return { key, timestamp, ...indexed.parse(JSON.parse(json)) }
  })
  for (const { url, offset, length, digest, timestamp } of index) {
    const at = Number(offset)
    const plain = gunzipSync(warc.subarray(at, at + Number(length)))
    const record = await WARCParser.parse([plain])
    const day = record?.warcDate?.replace(/\D/g, '').slice(0, 14)
    if (record?.warcTargetURI !== url || day !== timestamp || record.warcPayloadDigest !== digest) {
      problems.push(`the index leads to another record: ${url}`)
    }
    const body = (await record?.readFully(false)) ?? new Uint8Array()
    if (sha256(body) !== digest) problems.push(`another content: ${url}`)
  }
  const found = await indexOf(warc)
  const ours = index.map(({ url, offset, length }) => `${url} ${offset} ${length}`)
  const missing = ours.filter((one) => !found.includes(one))
  if (missing.length > 0) problems.push(`warcio finds elsewhere: ${missing}`)
  const [head, ...pages] = text(files['pages/pages.jsonl']).split('\n').slice(0, -1)
  listHead.parse(JSON.parse(head ?? ''))
  for (const line of pages) {
    const { url, ts } = page.parse(JSON.parse(line))
    const timestamp = ts.replace(/\D/g, '').slice(0, 14)
    if (!index.some((entry) => entry.url === url && entry.timestamp === timestamp)) problems.push(`no record of ${url}`)
  }
  return problems
}

async function indexOf(warc: Uint8Array): Promise<string[]> {
  const found: string[] = []
  const reader = (async function* () {
    yield warc
  })()
  for await (const { url, offset, length } of new CDXIndexer({ noSurt: true }).iterIndex([
    { filename: 'data.warc.gz', reader },
  ])) {
    found.push(`${url} ${offset} ${length}`)
  }
  return found
}
