import 'server-only'
import { verdictNumber } from '#lib/claims/claim'
import { cell } from '#lib/events/cells'
import { thaw } from '#lib/publishing/snapshot'
import type { WholeVersion } from '#lib/publishing/whole-queries'
import { translationOf, versionSummaryOf } from './claims.ts'

/** A line of the download: what `/claims/{slug}/versions/{number}` answers, with the content byte for byte as it was approved. */
export function lineOf({ slug, newest, body, translations: told, ...version }: WholeVersion): string {
  const translations = told.map((each) => translationOf(slug, each))
  const head = JSON.stringify({ slug, ...versionSummaryOf(slug, version), newest, translations })
  return `${head.slice(0, -1)},"claim":${body}}\n`
}

export const columns = [
  ...['slug', 'url', 'version', 'newest_version', 'kind', 'note', 'published_at', 'sha256', 'suspended', 'withheld'],
  ...['language', 'sentence', 'verdict', 'rating', 'finding', 'first_made', 'check_again_on', 'topics'],
  ...['asserted_by', 'denied_by'],
] as const

type Row = Record<(typeof columns)[number], string>

/** The same for a spreadsheet, without statements and sources; nothing in it can run. */
export function rowOf({ slug, newest, body, ...version }: WholeVersion): string[] {
  const { url, number, kind, note, publishedAt, hash, suspended, withheld } = versionSummaryOf(slug, version)
  const row: Row = {
    ...{ slug, url, kind, note: note ?? '', published_at: publishedAt, sha256: hash, withheld: withheld ?? '' },
    ...{ version: String(number), newest_version: String(newest), suspended: suspended ? 'yes' : 'no' },
    ...toldIn(body),
  }
  return columns.map((column) => cell(row[column]))
}

function toldIn(body: string | null) {
  const claim = body === null ? null : thaw(body)
  const speakers = (stance: string) => {
    const ids = claim?.statements.filter((one) => one.stance === stance).map(({ party }) => party) ?? []
    return (
      claim?.parties
        .filter(({ id }) => ids.includes(id))
        .map(({ name }) => name)
        .join('; ') ?? ''
    )
  }
  return {
    language: claim?.language ?? '',
    sentence: claim?.sentence ?? '',
    verdict: claim?.verdict ?? '',
    rating: String((claim && verdictNumber[claim.verdict]) ?? ''),
    finding: claim?.finding ?? '',
    first_made: claim?.firstMade ?? '',
    check_again_on: claim?.recheckOn ?? '',
    topics: claim?.topics.map(({ title }) => title).join('; ') ?? '',
    asserted_by: speakers('asserts'),
    denied_by: speakers('denies'),
  }
}
