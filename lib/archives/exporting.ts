import 'server-only'
import type { Actor } from '#lib/people/person'
import { getNewsroom } from '#lib/publishing/cached'
import packageFile from '../../package.json' with { type: 'json' }
import type { CaptureCopy } from './capture-copy.ts'
import { getCaptureCopy, type getEvidence } from './queries.ts'
import { writeWacz } from './wacz.ts'
import { captureRecords, warcinfo } from './warc.ts'

export const software = `Counterclaim/${packageFile.version}`

/** A zip file without extensions holds 4 GiB. */
export const largestEvidence = 3 * 2 ** 30

/** A capture as a file of its own. */
export async function* warcOf(copy: CaptureCopy): AsyncGenerator<Uint8Array> {
  const { name: newsroom } = await getNewsroom()
  const { id, capturedAt: at, source } = copy
  yield (await warcinfo({ id, at, software, title: source.title, newsroom })).bytes
  for await (const { bytes } of captureRecords(copy)) yield bytes
}

/** What a claim stands on, in one file that replays. */
export async function* waczOf(actor: Actor, { claim, captures }: Found): AsyncGenerator<Uint8Array> {
  const { name: newsroom } = await getNewsroom()
  const at = captures.at(-1)?.capturedAt ?? claim.savedAt
  yield* writeWacz({ claim, at, newsroom, software, copies: readCopies(actor, captures) })
}

type Found = NonNullable<Awaited<ReturnType<typeof getEvidence>>>

async function* readCopies(actor: Actor, captures: Found['captures']) {
  for (const { id } of captures) {
    const copy = await getCaptureCopy(actor, id)
    if (copy) yield copy
  }
}
