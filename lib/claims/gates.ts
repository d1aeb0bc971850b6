import { writeReference } from '#lib/markdown/markdown'
import { notesOf } from '#lib/notes/note'
import { hasSpoken } from '#lib/parties/party'
import { findQuotation } from '#lib/quotations/quotation'
import type { Relation } from '#lib/sources/source'
import type { Stance, Wording } from '#lib/statements/statement'
import type { Verdict } from './claim.ts'
import { allCitations, originsOf, type RecordedOrigin, restsOn } from './origins.ts'

/** What must hold before a claim is published, in reading order. */
export const gates = [
  'asserted',
  'verdict',
  'quotations_proven',
  'references',
  'independent_origins',
  'right_of_reply',
] as const
export type Gate = (typeof gates)[number]

/**
 * Gates that a stated and published reason lifts. Words we cannot show are never printed as a quotation; and a
 * newsroom that has found nothing says so with a verdict (`unverified`), so there is always one to publish.
 */
export const waivableGates = ['asserted', 'independent_origins', 'right_of_reply'] as const satisfies Gate[]

type GateCitation = {
  id: string
  source: string
  relation: Relation
  /** `proven`: the words stand in the capture's text. */
  quotation: { exact: string; proven: boolean } | null
  origin: RecordedOrigin | null
}

/** The part of a claim that the gates look at. */
export type GateSubject = {
  slug: string | null
  language: string | null
  sentence: string
  context: string | null
  verdict: Verdict | null
  finding: string | null
  rationale: string | null
  statements: readonly {
    id: string
    party: string
    stance: Stance
    repliesTo?: string | null
    words: { wording: Wording; text: string }
    citations: readonly GateCitation[]
  }[]
  citations: readonly GateCitation[]
  accused: readonly { party: string; requests: readonly object[] }[]
  waivers: readonly { gate: Gate; reason: string }[]
  parties: readonly { id: string; name: string; partOf: string | null; names?: readonly { text: string }[] }[]
  sources: readonly { id: string; publisher: string }[]
  /** Of these, those that nobody has described yet: they are but an address or a file. */
  undescribed?: readonly string[]
}

/** One thing that stands between a claim and its publication. */
export type Problem = {
  /** Null: the claim itself is incomplete. */
  gate: Gate | null
  message: ProblemMessage
  values: Record<string, string | number>
  at: { kind: 'field' | 'statement' | 'citation' | 'party'; id: string }
  waivable: boolean
  /** The reason that lifts it; null when it still stands. */
  waiver: string | null
}

type ProblemMessage =
  | 'no_sentence'
  | 'no_slug'
  | 'no_language'
  | 'source_not_described'
  | 'nobody_asserts'
  | 'assertion_without_source'
  | 'no_verdict'
  | 'no_finding'
  | 'no_rationale'
  | 'quotation_not_found'
  | 'quoted_words_not_proven'
  | 'reference_leads_nowhere'
  | 'too_few_origins'
  | 'accused_not_heard'

/** The problems that no reason lifts: with one of these a claim can't be submitted. */
export const blocking = (problems: Problem[]) => problems.filter((problem) => problem.waiver === null)

/** All that is missing, in reading order. Problems a stated reason lifts are among them, with that reason. */
export function missing(claim: GateSubject): Problem[] {
  const found = [
    ...incomplete(claim),
    ...unasserted(claim),
    ...withoutVerdict(claim),
    ...undescribed(claim),
    ...unproven(claim),
    ...leadingNowhere(claim),
    ...dependent(claim),
    ...unheard(claim),
  ]
  return found.map(({ gate, message, at, values = {} }) => {
    const waivable = waivableGates.some((each) => each === gate)
    const reason = claim.waivers.find((waiver) => waiver.gate === gate)?.reason.trim()
    return { gate, message, at, values, waivable, waiver: (waivable && reason) || null }
  })
}

type Finding = Pick<Problem, 'gate' | 'message' | 'at'> & { values?: Problem['values'] }

const field = (id: string): Problem['at'] => ({ kind: 'field', id })
const isEmpty = (text: string | null) => !text?.trim()

function* incomplete(claim: GateSubject): Generator<Finding> {
  if (isEmpty(claim.sentence)) yield { gate: null, message: 'no_sentence', at: field('sentence') }
  if (isEmpty(claim.slug)) yield { gate: null, message: 'no_slug', at: field('slug') }
  if (isEmpty(claim.language)) yield { gate: null, message: 'no_language', at: field('language') }
}

function* unasserted(claim: GateSubject): Generator<Finding> {
  const assertions = claim.statements.filter((statement) => statement.stance === 'asserts')
  if (assertions.some((statement) => statement.citations.length > 0)) return
  const [first] = assertions
  if (!first) yield { gate: 'asserted', message: 'nobody_asserts', at: field('statements') }
  else yield { gate: 'asserted', message: 'assertion_without_source', at: { kind: 'statement', id: first.id } }
}

function* withoutVerdict(claim: GateSubject): Generator<Finding> {
  if (!claim.verdict) yield { gate: 'verdict', message: 'no_verdict', at: field('verdict') }
  if (isEmpty(claim.finding)) yield { gate: 'verdict', message: 'no_finding', at: field('finding') }
  if (isEmpty(claim.rationale)) yield { gate: 'verdict', message: 'no_rationale', at: field('rationale') }
}

function* undescribed(claim: GateSubject): Generator<Finding> {
  for (const { id, source, origin } of allCitations(claim)) {
    const named = [source, ...(origin && 'source' in origin ? [origin.source] : [])]
    if (!named.some((each) => claim.undescribed?.includes(each))) continue
    yield { gate: null, message: 'source_not_described', at: { kind: 'citation', id } }
  }
}

function* unproven(claim: GateSubject): Generator<Finding> {
  const gate = 'quotations_proven'
  for (const { id, words, citations } of claim.statements) {
    const isShown = citations.some(({ quotation }) => quotation?.proven && findQuotation(quotation.exact, words.text))
    if (words.wording === 'quoted' && !isShown) {
      yield { gate, message: 'quoted_words_not_proven', at: { kind: 'statement', id } }
    }
  }
  for (const { id, quotation } of allCitations(claim)) {
    if (quotation && !quotation.proven) yield { gate, message: 'quotation_not_found', at: { kind: 'citation', id } }
  }
}

function* leadingNowhere(claim: GateSubject): Generator<Finding> {
  const { context, rationale } = notesOf(claim)
  for (const [id, marks] of Object.entries({ context, rationale })) {
    const names = marks.filter(({ note }) => note === null).map(({ name }) => writeReference(name))
    if (names.length === 0) continue
    const values = { count: names.length, references: names.join(' ') }
    yield { gate: 'references', message: 'reference_leads_nowhere', at: field(id), values }
  }
}

function* dependent(claim: GateSubject): Generator<Finding> {
  const side = restsOn(claim.verdict)
  if (!side) return
  const { length: found } = originsOf(claim)[side]
  if (found >= 2) return
  yield { gate: 'independent_origins', message: 'too_few_origins', at: field('citations'), values: { found, side } }
}

function* unheard(claim: GateSubject): Generator<Finding> {
  const { parties } = claim
  for (const { party: id, requests } of claim.accused) {
    const spoke = claim.statements.some(({ party }) => hasSpoken(parties, party, id))
    if (requests.length > 0 || spoke) continue
    const name = parties.find((party) => party.id === id)?.name ?? ''
    yield { gate: 'right_of_reply', message: 'accused_not_heard', at: { kind: 'party', id }, values: { party: name } }
  }
}
