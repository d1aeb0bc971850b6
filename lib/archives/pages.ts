import { ArchiveError } from './archive.ts'
import { headerOf, type readHead } from './http-message.ts'
import type { ReadRecord } from './warc-records.ts'

/** A record that could be the page. */
export type Candidate = {
  file: number
  /** Its place among the records of its file. */
  place: number
  type: 'response' | 'resource' | 'revisit'
  url: string
  date: string | null
  status: number
  mediaType: string
  location: string | null
  digest: string | null
}

/** The best first: a list of pages names them, else what a browser would show. */
const readable = [
  'text/html',
  'application/xhtml+xml',
  'application/pdf',
  'text/plain',
  'image/png',
  'image/jpeg',
  'image/webp',
]

const essence = (mediaType: string) => mediaType.split(';')[0]?.trim().toLowerCase() ?? ''
const rank = ({ mediaType, url }: Candidate) => {
  const at = readable.indexOf(essence(mediaType))
  return at < 0 || /^https?:\/\/[^/]*\/robots\.txt$/.test(url) ? Number.POSITIVE_INFINITY : at
}

type Place = { file: number; place: number }

/** What a record could be; null when no page. */
export function candidateOf(record: ReadRecord, head: ReturnType<typeof readHead>, at: Place): Candidate | null {
  const { type, header } = record
  const of = {
    ...at,
    url: header('WARC-Target-URI') ?? '',
    date: header('WARC-Date'),
    digest: header('WARC-Payload-Digest'),
  }
  if (type === 'resource') {
    return { ...of, type, status: 200, mediaType: header('Content-Type') ?? '', location: null }
  }
  if ((type !== 'response' && type !== 'revisit') || !head) return null
  const mediaType = headerOf(head, 'content-type') ?? ''
  return { ...of, type, status: head.status, mediaType, location: headerOf(head, 'location') }
}

/** Pages as `pages.jsonl` lists them, the first first; what is none is passed over. */
export function listedPages(lines: string): { url: string; ts: string | null }[] {
  return lines.split('\n').flatMap((line) => {
    try {
      const { url, ts } = JSON.parse(line) as { url?: unknown; ts?: unknown }
      return typeof url === 'string' ? [{ url, ts: typeof ts === 'string' ? ts : null }] : []
    } catch {
      return []
    }
  })
}

/** A fragment leads to a place in the document, and programs list it or not. */
const document = (url: string) => url.split('#')[0]

const distance = (a: string | null, b: string | null) => {
  const apart = Math.abs(Date.parse(a ?? '') - Date.parse(b ?? ''))
  return Number.isNaN(apart) ? 0 : apart
}

const isShown = (candidate: Candidate) =>
  candidate.status >= 200 && candidate.status < 300 && rank(candidate) < Number.POSITIVE_INFINITY

/** Where one of the listed pages is kept, behind whatever redirects led to it. */
function findListed(candidates: Candidate[], page: { url: string; ts: string | null }, hops = 5): Candidate | null {
  const [nearest] = candidates
    .filter(({ url }) => document(url) === document(page.url))
    .sort((a, b) => distance(a.date, page.ts) - distance(b.date, page.ts))
  if (!nearest) return null
  if (isShown(nearest)) return nearest
  if (!nearest.location || hops === 0 || !URL.canParse(nearest.location, nearest.url)) return null
  return findListed(candidates, { url: new URL(nearest.location, nearest.url).href, ts: nearest.date }, hops - 1)
}

/**
 * The page of an archive: the first that it lists and keeps, else its first document that was answered well.
 * @throws ArchiveError `no_page`
 */
export function choosePage(candidates: Candidate[], listed: ReturnType<typeof listedPages>): Candidate {
  for (const page of listed.slice(0, 100)) {
    const found = findListed(candidates, page)
    if (found) return found
  }
  const shown = candidates.filter(isShown)
  // What was answered badly is still what is there: whoever reads it says so.
  const possible = shown.length > 0 ? shown : candidates.filter((each) => rank(each) < 2 && each.status >= 400)
  const [best] = possible.sort((a, b) => rank(a) - rank(b) || a.file - b.file || a.place - b.place)
  if (!best) throw new ArchiveError('no_page')
  return best
}

/** The record that holds the bytes of one that was kept already. */
export function originalOf(candidates: Candidate[], page: Candidate): Candidate {
  if (page.type !== 'revisit') return page
  const original = candidates.find(({ type, digest }) => type !== 'revisit' && digest && digest === page.digest)
  if (!original) throw new ArchiveError('no_page')
  return original
}
