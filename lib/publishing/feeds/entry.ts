import type { PublicationKind, Verdict } from '#lib/claims/claim'
import type { ListedTranslations } from '../translation.ts'

/** What a feed tells of one claim as it stands now; of a suspended or withheld one no verdict, finding or note. */
export type Entry = {
  slug: string
  number: number
  kind: PublicationKind
  note: string | null
  sentence: string | null
  language: string
  translations: ListedTranslations | null
  verdict: Verdict | null
  finding: string | null
  retracted: boolean
  /** The slug of the claim that takes this one's place. */
  mergedInto: string | null
  /** `confirmed`: by a second person. */
  suspended: 'suspended' | 'confirmed' | null
  /** The published reason. */
  withheld: string | null
  firstPublishedAt: Date
  /** When it last changed: by a version, a suspension or the end of one, a withholding. */
  changedAt: Date
}

/** Newest change first. */
export const newestFirst = (entries: Entry[]) =>
  entries.toSorted((a, b) => b.changedAt.getTime() - a.changedAt.getTime() || (a.slug < b.slug ? -1 : 1))
