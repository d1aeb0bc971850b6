import 'server-only'
import { getNewsroom } from '#lib/publishing/cached'
import packageFile from '../../package.json' with { type: 'json' }
import type { CaptureCopy } from './capture-copy.ts'
import { captureRecords, warcinfo } from './warc.ts'

export const software = `Counterclaim/${packageFile.version}`

/** A capture as a file of its own. */
export async function* warcOf(copy: CaptureCopy): AsyncGenerator<Uint8Array> {
  const { name: newsroom } = await getNewsroom()
  const { id, capturedAt: at, source } = copy
  yield (await warcinfo({ id, at, software, title: source.title, newsroom })).bytes
  for await (const { bytes } of captureRecords(copy)) yield bytes
}
