import { foldName } from '#lib/parties/party'
import type { Relation } from '#lib/sources/source'
import type { Stance } from '#lib/statements/statement'
import type { Verdict } from './claim.ts'

/** Where a source itself has it from: in words, or another source of the record. */
export type RecordedOrigin = { name: string } | { source: string }

type Cited = { id: string; source: string; relation: Relation; origin: RecordedOrigin | null }

/** The part of a claim that tells where its evidence comes from. */
export type OriginSubject = {
  statements: readonly {
    id: string
    party: string
    stance: Stance
    repliesTo?: string | null
    citations: readonly Cited[]
  }[]
  citations: readonly Cited[]
  parties: readonly { id: string; name: string; names?: readonly { text: string }[] }[]
  sources: readonly { id: string; publisher: string }[]
}

/** One origin, with the sources that have it from there. */
export type Origin = { name: string; sources: string[] }

/** For the claim or against it. */
export type Side = 'for' | 'against'

/** The side whose origins a verdict rests on; null: it needs no two of them. */
export const restsOn = (verdict: Verdict | null): Side | null =>
  verdict === 'confirmed' ? 'for' : verdict === 'false' ? 'against' : null

export const allCitations = <T>(claim: {
  citations: readonly T[]
  statements: readonly { citations: readonly T[] }[]
}): T[] => [...claim.citations, ...claim.statements.flatMap((statement) => statement.citations)]

/** Who stands behind each side, as independent of each other as the record knows (docs/decisions/origins.md). */
export function originsOf(claim: OriginSubject): Record<Side, Origin[]> {
  const keyOf = keysOf(claim)
  const sides = { for: new Map<string, Origin>(), against: new Map<string, Origin>() }
  for (const bearing of bearingOf(claim)) {
    const { side, source } = bearing
    if (!side) continue
    const { key, name } = keyOf(bearing)
    const origin = sides[side].get(key) ?? { name, sources: [] }
    if (!origin.sources.includes(source)) origin.sources.push(source)
    sides[side].set(key, origin)
  }
  return { for: [...sides.for.values()], against: [...sides.against.values()] }
}

/**
 * `isOwn`: the source says so itself, and does not only report it. `speaker`: whose statement it reports. `side`: null
 * where that says nothing for or against the claim.
 */
type Bearing = {
  source: string
  origin: RecordedOrigin | null
  isOwn: boolean
  speaker: string | null
  side: Side | null
}

const sideOfStance: Partial<Record<Stance, Side>> = { asserts: 'for', concedes: 'for', denies: 'against' }
const sideOfRelation: Partial<Record<Relation, Side>> = { supports: 'for', contradicts: 'against' }

/** Every citation that says more than context. A claim is reported for it; a statement for the side of who makes it. */
function bearingOf({ citations, statements }: OriginSubject): Bearing[] {
  const telling = ({ relation }: Cited) => relation !== 'context'
  const takenBack = statements.flatMap(({ stance, repliesTo }) => (stance === 'retracts' && repliesTo) || [])
  return [
    ...citations.filter(telling).map(({ source, origin, relation }) => {
      return { source, origin, isOwn: relation !== 'reports', speaker: null, side: sideOfRelation[relation] ?? 'for' }
    }),
    ...statements.flatMap(({ id, party, stance, citations }) =>
      citations.filter(telling).map(({ source, origin, relation }) => {
        const said = takenBack.includes(id) ? null : (sideOfStance[stance] ?? null)
        return relation === 'reports'
          ? { source, origin, isOwn: false, speaker: party, side: said }
          : { source, origin, isOwn: true, speaker: null, side: sideOfRelation[relation] ?? null }
      }),
    ),
  ]
}

type Key = { key: string; name: string }

function keysOf(claim: OriginSubject): (bearing: Bearing) => Key {
  const publishers = new Map(claim.sources.map(({ id, publisher }) => [id, publisher.trim()]))
  const parties = new Map<string, Key>()
  for (const { id, name, names = [] } of claim.parties) {
    for (const { text } of [{ text: name }, ...names]) parties.set(foldName(text), { key: `party ${id}`, name })
  }
  const speaking = (id: string): Key => ({
    key: `party ${id}`,
    name: claim.parties.find((party) => party.id === id)?.name ?? '',
  })
  const named = (name: string): Key => {
    const folded = foldName(name)
    return parties.get(folded) ?? { key: `name ${folded}`, name }
  }
  const published = (source: string): Key => {
    const publisher = publishers.get(source)
    return publisher ? named(publisher) : { key: `source ${source}`, name: '' }
  }

  /** Whom each outlet or agency lets speak on a side; null: it says something itself. */
  const carried = new Map<string, Set<string | null>>()
  for (const { source, origin, isOwn, speaker, side } of bearingOf(claim)) {
    if (!speaker && (origin || !isOwn)) continue
    const carriers = [published(source), origin && ('name' in origin ? named(origin.name) : published(origin.source))]
    for (const { key } of carriers.filter((each) => each !== null)) {
      const place = `${side} ${key}`
      carried.set(place, (carried.get(place) ?? new Set()).add(speaker))
    }
  }
  /** Who says nothing on a side but what one party says adds nothing to that party. */
  const carrying = (carrier: Key, side: Side | null): Key => {
    const [speaker, ...others] = carried.get(`${side} ${carrier.key}`) ?? []
    return speaker && others.length === 0 ? speaking(speaker) : carrier
  }

  const endOf = endsOf(claim)
  return ({ source, origin, isOwn, speaker, side }) => {
    if (!origin && speaker) return speaking(speaker)
    if (!origin && isOwn) return published(source)
    const end = !origin ? { source } : 'source' in origin ? endOf(origin.source) : origin
    return carrying('source' in end ? published(end.source) : named(end.name), side)
  }
}

/** Where the way ends on which sources have it from each other; those that go round in a circle end as one of them. */
function endsOf(claim: OriginSubject): (source: string) => RecordedOrigin {
  const next = new Map<string, RecordedOrigin>()
  for (const { source, origin } of allCitations(claim)) if (origin && !next.has(source)) next.set(source, origin)
  const ends = new Map<string, RecordedOrigin>()
  function endOf(source: string, path: string[] = []): RecordedOrigin {
    const known = ends.get(source)
    if (known) return known
    const from = path.indexOf(source)
    if (from >= 0) return { source: path.slice(from).toSorted()[0] ?? source }
    const origin = next.get(source)
    const end = origin && 'source' in origin ? endOf(origin.source, [...path, source]) : (origin ?? { source })
    ends.set(source, end)
    return end
  }
  return (source) => endOf(source)
}

/** Where a source has it from, in one line. */
export function originName(
  origin: RecordedOrigin,
  sources: readonly (OriginSubject['sources'][number] & { title: string })[],
): string {
  if ('name' in origin) return origin.name
  const source = sources.find(({ id }) => id === origin.source)
  return source ? `${source.publisher}: ${source.title}` : ''
}
