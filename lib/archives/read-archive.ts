import { createHash } from 'node:crypto'
import { type ArchivedPage, ArchiveError, archiveLimits, type Budget, isGzip, isWarc, isZip, spend } from './archive.ts'
import { isOfDigest } from './digest.ts'
import { readBody, readHead } from './http-message.ts'
import { type Candidate, candidateOf, choosePage, listedPages, originalOf } from './pages.ts'
import { gathered, whole } from './unpack.ts'
import { warcRecords } from './warc-records.ts'
import { type ZipEntry, zipEntries } from './zip.ts'

type File = () => AsyncIterable<Uint8Array>

/**
 * The page that a WARC or WACZ was made for, decoded. Takes what anybody made: it is bounded in memory, and does no I/O.
 * @throws ArchiveError
 */
export async function readArchive(bytes: Uint8Array): Promise<{ page: ArchivedPage }> {
  const { files, listed } = isZip(bytes) ? await opened(bytes) : { files: [alone(bytes)], listed: [] }
  const candidates = await listCandidates(files)
  const chosen = choosePage(candidates, listed)
  const original = originalOf(candidates, chosen)
  const file = files[original.file]
  if (!file) throw new ArchiveError('no_page')
  const { block, head } = await readBlock(file, original)
  const url = /^https?:/i.test(chosen.url) && URL.canParse(chosen.url) ? chosen.url : null
  const recorded = new Date(chosen.date ?? '')
  return {
    page: {
      bytes: head ? await readBody(head, block) : block,
      mediaType: original.mediaType,
      url,
      status: chosen.status,
      headers: head?.headers ?? [],
      recordedAt: Number.isNaN(recorded.getTime()) ? null : recorded.toISOString(),
    },
  }
}

function alone(bytes: Uint8Array): File {
  if (!isWarc(bytes) && !isGzip(bytes)) throw new ArchiveError('unreadable')
  return () => whole(bytes)
}

async function listCandidates(files: File[]): Promise<Candidate[]> {
  const candidates: Candidate[] = []
  const budget = { left: archiveLimits.unpacked }
  let count = 0
  for (const [index, file] of files.entries()) {
    let place = 0
    for await (const record of warcRecords(file(), budget)) {
      if (++count > archiveLimits.records) throw new ArchiveError('too_complex')
      const found = candidateOf(record, readHead(record.head), { file: index, place: place++ })
      if (found) candidates.push(found)
    }
  }
  return candidates
}

async function readBlock(file: File, { place }: Candidate) {
  let at = 0
  for await (const record of warcRecords(file())) {
    if (at++ !== place) continue
    const block = await record.block()
    const digest = record.header('WARC-Block-Digest')
    if (!block || (digest && isOfDigest(block, digest) === false)) throw new ArchiveError('unreadable')
    return { block, head: record.type === 'resource' ? null : readHead(block) }
  }
  throw new ArchiveError('no_page')
}

/** A WACZ: the web archives in it, and the pages that it lists. */
async function opened(bytes: Uint8Array): Promise<{ files: File[]; listed: ReturnType<typeof listedPages> }> {
  const entries = zipEntries(bytes)
  const packageEntry = entries.get('datapackage.json')
  if (!packageEntry) throw new ArchiveError('unreadable')
  const hashes = listedHashes(await textOf(packageEntry))
  const named = (pattern: RegExp) => [...entries.values()].filter(({ name }) => pattern.test(name))
  const files = named(/^archive\/[^/]+\.warc(\.gz)?$/)
  const lists = named(/^pages\/pages\.jsonl$/)
  const budget = { left: archiveLimits.unpacked }
  for (const entry of [...files, ...lists]) await requireHash(entry, hashes.get(entry.name), budget)
  const texts = await Promise.all(lists.map(textOf))
  return { files: files.map(({ content }) => content), listed: texts.flatMap(listedPages) }
}

const textOf = async ({ content }: ZipEntry) => new TextDecoder().decode(await gathered(content(), archiveLimits.list))

function listedHashes(text: string): Map<string, string> {
  try {
    const { resources } = JSON.parse(text) as { resources: { path: string; hash: string }[] }
    return new Map(resources.map(({ path, hash }) => [path, hash]))
  } catch {
    throw new ArchiveError('unreadable')
  }
}

/** What its own list says is another is no evidence. */
async function requireHash({ content }: ZipEntry, stated: unknown, budget: Budget) {
  if (typeof stated !== 'string' || !stated.startsWith('sha256:')) return
  const hash = createHash('sha256')
  for await (const chunk of content()) {
    spend(budget, chunk.length)
    hash.update(chunk)
  }
  if (`sha256:${hash.digest('hex')}` !== stated) throw new ArchiveError('unreadable')
}
