import type { PublicationKind, Verdict } from '#lib/claims/claim'
import type { waivableGates } from '#lib/claims/gates'
import type { PartyKind } from '#lib/parties/party'
import type { ClaimRelationKind } from '#lib/relations/relation'
import type { Relation, SourceKind } from '#lib/sources/source'
import type { Stance } from '#lib/statements/statement'
import { claims } from './dossier/claims.ts'
import { pages } from './dossier/pages.ts'
import { type PartyKey, parties } from './dossier/parties.ts'
import { type SourceKey, sources } from './dossier/sources.ts'
import { topic } from './dossier/topic.ts'
import { translations } from './dossier/translations.ts'

/**
 * What a first start shows: eleven contested points of one treaty, one claim still in review, two drafts, and two claims in Dutch and Greek. All words
 * are ours (`reported`). The sources are other people's works: of their captures the demo has the metadata, and who pastes
 * the same document sees that it has the same hash. Dates are EDTF; null: unknown.
 */
export const dossier = { topic, parties, sources, claims, pages, translations }

export type DemoParty = {
  name: string
  language: string
  kind: PartyKind
  /** Null where we are not sure. */
  wikidataId: string | null
  partOf: string | null
  aliases: readonly { text: string; language: string }[]
}

export type DemoSource = {
  title: string
  publisher: string
  published: string | null
  language: string
  kind: SourceKind
  interest: string | null
  /** The plain text that was pasted (UTF-8): its length in bytes and its SHA-256. */
  capture: { size: number; sha256: string }
}

export type DemoCitation = {
  source: SourceKey
  relation: Relation
  /** Paragraphs are counted without headlines, subheads and the site's own furniture. */
  locator: string
  origin: string | null
}

export type DemoStatement = {
  /** Names it within its claim, for `repliesTo`. */
  key: string
  party: PartyKey
  stance: Stance
  repliesTo: string | null
  office: string | null
  said: string | null
  venue: string | null
  reported: string
  citations: readonly DemoCitation[]
}

export type DemoContent = {
  sentence: string
  context: string | null
  firstMade: string | null
  accused: readonly PartyKey[]
  /** Each time that one of them was asked. */
  asked?: readonly { party: PartyKey; askedOn: string; askedVia: string; replyBy: string }[]
  /** By slug, of claims that are loaded before. */
  related?: readonly { relation: ClaimRelationKind; claim: string }[]
  statements: readonly DemoStatement[]
  citations: readonly DemoCitation[]
  verdict: Verdict | null
  finding: string | null
  /** Markdown; `[^kyiv]` refers to the statement with that key, or else to the claim's own citation of that source. */
  rationale: string | null
  wouldChange?: string
  waivers: readonly { gate: (typeof waivableGates)[number]; reason: string }[]
  recheckOn: string | null
}

/** One pass through the desk: who writes it, how it is submitted, how far it comes. */
export type DemoVersion = {
  editor: 'editor' | 'second-editor'
  kind: PublicationKind
  note: string | null
  end: 'published' | 'in_review' | 'draft'
  content: DemoContent
}

/** Everything is in English, the newsroom's language. */
export type DemoClaim = { slug: string; versions: readonly [DemoVersion, ...DemoVersion[]] }
