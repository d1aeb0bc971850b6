import 'server-only'
import { actingAs, db } from '#db/client'
import { readBlob } from '#lib/blobs/commands'
import type { Got } from '#lib/captures/commands'
import { DocumentError, type GivenDocument, type Reading } from '#lib/documents/document'
import { reservePlace } from '#lib/fetching/commands'
import type { Fetched } from '#lib/fetching/fetch-address'
import { FetchFailure } from '#lib/fetching/fetch-failure'
import { Refusal } from '#lib/refusal'
import { orderTaking } from './commands.ts'
import type { Failure } from './intake.ts'
import { type Intake, readIntake } from './queries.ts'
import { settleFailed, settleGot } from './settling-commands.ts'

/** What does the work; tests bring a fetcher of their own. */
export type Parts = {
  fetch: (url: string) => Promise<Fetched>
  read: (document: GivenDocument) => Promise<Reading>
  /** Whether a host lets programs look at an address by the clock. */
  mayLookAt: (url: string) => Promise<boolean>
}

/**
 * Gets a source once: fetches it, or takes the file that was given, reads it and keeps it. Begun again after a crash it
 * finds the attempt waiting, or settled and nothing to do.
 */
export async function takeIn({ intake: id, place }: { intake: string; place?: number }, parts: Parts): Promise<void> {
  const intake = await readIntake(db(), id)
  if (intake?.state !== 'waiting') return
  if (intake.reason === 'watch' && intake.url && !(await hasPlace(intake.id, intake.url, place))) return
  const got = await get(intake, parts)
  if ('failure' in got) return settleFailed(id, got)
  try {
    await settleGot(intake, got)
  } catch (error) {
    if (!(error instanceof Refusal) || !isWithheld(error)) throw error
    await settleFailed(id, { failure: 'withheld' })
  }
}

/** A place is good for a moment; who comes later queues anew, so that nothing held up asks a host many times at once. */
const goodFor = 60_000

/** Whether it is our turn to ask a host by the clock; if not, the job comes again when it is. */
async function hasPlace(id: string, url: string, place = 0): Promise<boolean> {
  if (Math.abs(Date.now() - place) < goodFor) return true
  const at = await reservePlace(new URL(url).hostname)
  if (at.getTime() <= Date.now() + 1000) return true
  await actingAs('installation', (tx) => orderTaking(tx, id, at))
  return false
}

/** Its bytes or its words left by a withholding, and don't come back. */
const isWithheld = ({ reason }: Refusal) => reason === 'withheld' || reason === 'immutable'

async function get(intake: Intake, parts: Parts): Promise<Got | Failure> {
  try {
    return intake.method === 'fetch' ? await getByAddress(intake, parts) : await getFromFile(intake, parts)
  } catch (error) {
    // An error of ours is none of the source: its job is done again.
    if (!(error instanceof FetchFailure || error instanceof DocumentError)) throw error
    return { failure: error.code, details: error.details }
  }
}

async function getByAddress(
  { url, neverFetch, reason }: Intake,
  { fetch, read, mayLookAt }: Parts,
): Promise<Got | Failure> {
  if (neverFetch || !url) return { failure: 'never_fetch' }
  if (reason === 'watch' && !(await mayLookAt(url))) return { failure: 'robots' }
  const { bytes, mediaType, status, headers, redirects, finalUrl } = await fetch(url)
  const document = await read({ bytes, mediaType, url: finalUrl, status })
  if (document.trouble && !(document.trouble === 'no_text' && !isPage(document))) return { failure: document.trouble }
  return { method: 'fetch', ...told(document, bytes), status, headers, redirects, finalUrl }
}

async function getFromFile(intake: Intake, { read }: Parts): Promise<Got | Failure> {
  const { blob, fileName, askedBy, role, disabledAt } = intake
  if (!askedBy || disabledAt || role === 'admin') return { failure: 'asker_left' }
  const bytes = await readBlob(blob ?? '')
  if (!bytes) return { failure: 'withheld' }
  const document = await read({ bytes, fileName })
  // Whoever saved a page behind a paywall saved what they could read; a page without words shows nobody anything.
  if (isPage(document) && (document.trouble === 'no_text' || document.trouble === 'needs_script')) {
    return { failure: document.trouble }
  }
  const recordedAt = document.recordedAt ? new Date(document.recordedAt) : null
  return { method: 'upload', ...told(document, bytes), fileName, recordedAt, finalUrl: document.finalUrl ?? null }
}

const told = ({ mediaType, bytes, text, proposals }: Reading, came: Uint8Array) => ({
  mediaType,
  bytes: bytes ?? came,
  text,
  proposals,
})

const isPage = ({ mediaType }: Reading) => /html|warc|wacz/.test(mediaType)
