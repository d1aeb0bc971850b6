import { ArchiveError } from '#lib/archives/archive'
import { decodeText } from './charset.ts'
import { DocumentError, type GivenDocument, type Reading } from './document.ts'
import { documentKind, typeName } from './kind.ts'

/**
 * Each way of reading is loaded where it is needed: they are large, and pictures need machine code that the others may not
 * load. Reads a document in this very process: only for the one that was made for it (`child.ts`).
 */
export async function read(given: GivenDocument): Promise<Reading> {
  const kind = documentKind(given.bytes, given.mediaType)
  if (kind === 'text/html') return (await import('./html.ts')).readHtml(given)
  if (kind === 'text/plain')
    return (await import('./plain-text.ts')).readText(decodeText(given.bytes, { mediaType: given.mediaType ?? '' }))
  if (kind === 'application/pdf') return (await import('./pdf.ts')).readPdf(given)
  if (kind?.startsWith('image/')) return (await import('./image.ts')).readImage(given.bytes, kind)
  if (kind === 'application/warc' || kind === 'application/wacz')
    return { ...(await readPageOf(given)), mediaType: kind }
  throw new DocumentError('unsupported_type', { type: await typeName(given.bytes, given.mediaType) })
}

async function readPageOf({ bytes }: GivenDocument): Promise<Reading> {
  const { readArchive } = await import('#lib/archives/read-archive')
  const { page } = await readArchive(bytes).catch((error) => {
    throw error instanceof ArchiveError ? new DocumentError(error.code) : error
  })
  const kind = documentKind(page.bytes, page.mediaType)
  if (kind === null || /^(application\/wa|image\/)/.test(kind)) throw new DocumentError('no_page')
  const url = page.url && page.url.length <= 2000 ? page.url : null
  const reading = await read({ bytes: page.bytes, mediaType: page.mediaType, url, status: page.status })
  const { bytes: _, ...told } = reading
  return {
    ...told,
    proposals: [...told.proposals, ...(url ? [{ field: 'url', value: url, from: 'archive' } as const] : [])],
    ...(page.recordedAt && { recordedAt: page.recordedAt }),
    ...(url && { finalUrl: url }),
  }
}
