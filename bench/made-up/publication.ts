import { type Verdict, verdicts } from '#lib/claims/claim'
import { partyKinds } from '#lib/parties/party'
import type { PublishedClaim, PublishedSource } from '#lib/publishing/snapshot'
import { stances } from '#lib/statements/statement'
import { Chance, zipf } from './chance.ts'
import { capital, drawSentence, drawWord, type Tongue, wordAt } from './words.ts'

export type MadeUp = {
  content: PublishedClaim
  publishedAt: string
  /** The claim in another language; one in ten has it. */
  translation: { id: string; language: Tongue; sentence: string; finding: string; rationale: string } | null
  fate: 'stands' | 'retracted' | 'suspended'
}

const languages: [Tongue, number][] = [
  ...([
    ['en', 0.6],
    ['el', 0.12],
    ['nl', 0.1],
  ] as const),
  ...([
    ['ru', 0.08],
    ['fa', 0.05],
    ['de', 0.05],
  ] as const),
].map(([tongue, share]) => [tongue, share])

const verdictShares: [Verdict, number][] = [0.12, 0.1, 0.12, 0.14, 0.27, 0.11, 0.09, 0.03, 0.02].map((share, at) => [
  verdicts[at] as Verdict,
  share,
])

const rankOfParty = zipf(20_000, 1.1, 5)
const rankOfTopic = zipf(3000, 1.05, 8)
const rankOfSource = zipf(50_000, 1.01, 10)

const name = (tongue: Tongue, chance: Chance) =>
  `${capital(wordAt(tongue, 400 + chance.below(200_000)))} ${capital(wordAt(tongue, 400 + chance.below(200_000)))}`

const parties = new Map<number, PublishedClaim['parties'][number]>()

/** A party by how often it is named, with names in other scripts. */
export function partyAt(rank: number): PublishedClaim['parties'][number] {
  const kept = parties.get(rank)
  if (kept) return kept
  const chance = new Chance('party', rank)
  const id = chance.uuid()
  const others = (['el', 'ru', 'fa', 'nl'] as const).filter(() => chance.happens(0.6))
  const party = {
    ...{ id, slug: `party-${rank}`, name: name('en', chance), kind: chance.pick(partyKinds) },
    ...{ wikidataId: `Q${rank}`, partOf: null },
    names: others.map((language) => ({ text: name(language, chance), language })),
  }
  parties.set(rank, party)
  return party
}

export function topicAt(rank: number): PublishedClaim['topics'][number] {
  const chance = new Chance('topic', rank)
  return {
    id: chance.uuid(),
    slug: `topic-${rank}`,
    title: drawSentence('en', chance.between(3, 6), chance),
    language: 'en',
  }
}

function makeSource(chance: Chance, tongue: Tongue, place: string): PublishedSource {
  return {
    ...{ id: chance.uuid(), url: `https://news.example/${place}`, archivedUrl: null },
    ...{
      title: drawSentence(tongue, chance.between(6, 12), chance),
      publisher: capital(wordAt('en', 500 + chance.below(3000))),
    },
    ...{ author: null, published: drawDay(chance), language: tongue, kind: 'news_report', interest: null },
  }
}

function drawDay(chance: Chance): string {
  return new Date(Date.UTC(2011, 0, 1) + chance.number() * 15 * 365.25 * 86_400_000).toISOString().slice(0, 10)
}

const distinct = (ranks: number[]) => [...new Set(ranks)]

/** The publication with this number, as the newsroom would have frozen it. */
export function madeUp(number: number): MadeUp {
  const chance = new Chance('claim', number)
  const language = chance.weighed(languages)
  const id = chance.uuid()
  const named = distinct(Array.from({ length: chance.between(1, 3) }, () => rankOfParty(chance))).map(partyAt)
  const sources = [0, 1].map((at) => {
    const rank = rankOfSource(chance)
    return chance.happens(0.3)
      ? makeSource(new Chance('source', rank), 'en', `well-known-${rank}`)
      : makeSource(chance, language, `${number}-${at}`)
  })
  const cite = (source: PublishedSource): PublishedClaim['citations'][number] => ({
    ...{ id: chance.uuid(), source: source.id, relation: 'reports', locator: null, origin: null },
    quotation: {
      ...{ exact: drawSentence(source.language as Tongue, chance.between(6, 14), chance), prefix: '', suffix: '' },
      ...{ start: 0, end: 1, translation: null },
      capture: {
        ...{ id: chance.uuid(), textSha256: '0'.repeat(64), bytesSha256: null },
        ...{ capturedAt: '2026-01-01T00:00:00.000Z', method: 'paste' },
      },
    },
  })
  const statements = Array.from({ length: chance.between(2, 3) }, (_, at): PublishedClaim['statements'][number] => ({
    ...{
      id: chance.uuid(),
      party: chance.pick(named).id,
      stance: at === 0 ? 'asserts' : chance.pick(stances),
      repliesTo: null,
    },
    ...{ office: null, said: drawDay(chance), venue: null },
    words: { wording: 'reported', text: drawSentence(language, chance.between(8, 20), chance), language },
    citations: [cite(chance.pick(sources))],
  }))
  const paragraph = (words: number, tongue: Tongue) =>
    Array.from({ length: Math.ceil(words / 16) }, () => drawSentence(tongue, chance.between(10, 22), chance)).join(' ')
  // A party is often in the sentence itself.
  const about = chance.happens(0.6) ? `${chance.pick(named).name} ` : ''
  const content: PublishedClaim = {
    ...{ schema: 4, id, slug: `made-up-${number}`, kind: 'first', note: null, mergedInto: null, language },
    ...{
      sentence: about + drawSentence(language, chance.between(8, 18), chance),
      context: null,
      firstMade: drawDay(chance),
    },
    topics: distinct(Array.from({ length: chance.between(0, 2) }, () => rankOfTopic(chance))).map(topicAt),
    ...{
      related: [],
      verdict: chance.weighed(verdictShares),
      finding: drawSentence(language, chance.between(6, 14), chance),
    },
    ...{ rationale: paragraph(chance.between(50, 110), language), wouldChange: null, recheckOn: null },
    ...{ statements, citations: [cite(chance.pick(sources))], accused: [], waivers: [], parties: named },
    sources: sources.filter(({ id: one }, at) => sources.findIndex((other) => other.id === one) === at),
  }
  const into = chance.pick((['el', 'nl', 'en'] as const).filter((tongue) => tongue !== language))
  const translated = chance.happens(0.1)
  return {
    content,
    // Not in the order of publication: so a walk over the newest meets pages all over the table.
    publishedAt: new Date(Date.UTC(2011, 0, 1) + chance.number() * 15 * 365.25 * 86_400_000).toISOString(),
    translation: translated
      ? {
          ...{ id: chance.uuid(), language: into, sentence: drawSentence(into, chance.between(8, 18), chance) },
          ...{ finding: drawSentence(into, 10, chance), rationale: paragraph(80, into) },
        }
      : null,
    fate: chance.weighed([
      ['stands', 0.985],
      ['retracted', 0.013],
      ['suspended', 0.002],
    ]),
  }
}

/** A text as somebody pastes it: some words of a claim kept, some changed, some misspelt. */
export function pasted(number: number, words: number): string {
  const chance = new Chance('pasted', number)
  const { content } = madeUp(number)
  const own = `${content.sentence} ${content.finding}`.split(' ')
  return Array.from({ length: words }, (_, at) => {
    const word = own[at % own.length] as string
    if (at >= own.length || chance.happens(0.25)) return drawWord(content.language as Tongue, chance)
    return chance.happens(0.15) ? misspell(word, chance) : word
  }).join(' ')
}

/** One edit: a letter goes, is doubled, or changes places with the next. */
export function misspell(word: string, chance: Chance): string {
  if (word.length < 4) return word
  const at = chance.between(1, word.length - 2)
  const [before, one, next, rest] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)]
  return chance.pick([
    `${before}${next}${rest}`,
    `${before}${one}${one}${next}${rest}`,
    `${before}${next}${one}${rest}`,
  ])
}
