import { loadavg } from 'node:os'
import postgres from 'postgres'
import { filtersOf, searchInput } from '#lib/publishing/search'
import { withScratchDatabase } from './database.ts'
import { Chance, zipf } from './made-up/chance.ts'
import { fillDesk } from './made-up/desk.ts'
import { wordsOfRecord } from './made-up/known-words.ts'
import { growTo } from './made-up/load.ts'
import { madeUp, partyAt, pasted, topicAt } from './made-up/publication.ts'
import { type Find, publishOneByOne } from './made-up/publishing.ts'
import { bare, printGrowth, printSizes, printTimings } from './measuring/tables.ts'
import { measure, type Timing } from './measuring/timing.ts'

const rounds = 200
/** Often enough that what is popular was asked before. */
const warm = 100

/** What is asked, the `round`th time, and how long it may take at a million (p95, milliseconds). */
export type Ask = { name: string; within?: number; ask: (round: number) => Promise<unknown> }

/**
 * How long search, matching, suggestions and lists take with ten thousand, a hundred thousand and a million made-up
 * publications, and what publishing one more costs. Each size grows the one before it.
 * npm run bench -- search [sizes…] [--keep folder]
 */
export async function run(...args: string[]) {
  const kept = args.indexOf('--keep')
  const keep = kept < 0 ? undefined : args.splice(kept, 2)[1]
  const sizes = args.length > 0 ? args.map(Number) : [10_000, 100_000, 1_000_000]
  if (sizes.some((size) => !(size > 0))) throw new Error('Sizes are numbers of publications: 10000 100000')
  await withScratchDatabase(async ({ superUrl }) => {
    const sql = postgres(superUrl, { max: 4, onnotice: () => {} })
    const found = new Map<number, Map<string, Timing>>()
    for (const size of sizes) {
      await growTo(sql, size)
      await fillDesk(sql)
      const { asks, finds } = await asksOf(size)
      await warmUp(sql)
      const timings = await measureAll(asks)
      timings.set('projecting one more claim', await publishOneByOne(sql, finds))
      found.set(size, timings)
      const allowed = new Map(asks.flatMap(({ name, within }) => (within ? [[name, within] as const] : [])))
      printTimings(size, timings, allowed, loadavg()[0] as number)
      await printSizes(sql, size)
    }
    printGrowth(found)
    await sql.end()
  }, keep)
}

/** A server that runs for a while has what is searched in the machine's memory; here it was read long ago, if at all. */
async function warmUp(sql: postgres.Sql) {
  await sql`create extension if not exists pg_prewarm`
  const read = await sql<{ name: string }[]>`
    with searched as (
      select oid, reltoastrelid from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
        and relname ~ '^match_|^desk_|^public_(words|claims|sentences|beginnings|translations|parties|party_words|claim_(parties|topics|languages))$'
    )
    select name::regclass::text from (
      select oid from searched union select reltoastrelid from searched where reltoastrelid <> 0
      union select indexrelid from pg_index join searched on indrelid in (searched.oid, reltoastrelid)
    ) of_it (name) order by pg_relation_size(name) desc`
  // The largest first: where they are larger than the memory, the others stay.
  for (const { name } of read) await sql`select pg_prewarm(${name}::regclass)`
}

async function measureAll(asks: Ask[]): Promise<Map<string, Timing>> {
  const timings = new Map<string, Timing>()
  for (const { name, ask } of asks) timings.set(name, await measure(ask, rounds, warm))
  return timings
}

/** With one of its letters twice. */
const doubled = (word: string) => word.slice(0, 3) + word.slice(2)

const nothing = filtersOf(searchInput.parse({}))

async function asksOf(size: number): Promise<{ asks: Ask[]; finds: Record<string, Find> }> {
  const { searchClaims } = await import('#lib/publishing/search-queries')
  const { matchPublished } = await import('#lib/publishing/match-queries')
  const { listSuggestions } = await import('#lib/publishing/suggestion-queries')
  const { findClaims } = await import('#lib/finding/claim-queries')
  const { find } = await import('#lib/finding/queries')
  const editor = { id: '', role: 'editor', name: '' } as const
  const onDesk = (words: () => string) => () => findClaims(editor, words(), { states: null, topic: null })
  const known = wordsOfRecord(size)
  const chance = new Chance('asked', size)
  const one = <T>(of: T[]) => chance.pick(of)
  const search = (filters: () => Partial<typeof nothing | Record<keyof typeof nothing, string>>) => async () => {
    const asked = { ...nothing, ...filters() } as Parameters<typeof searchClaims>[0]
    return searchClaims(asked, null)
  }
  const popular = zipf(50, 1.1, 5)
  const party = () => partyAt(popular(chance)).slug
  const topic = () => topicAt(popular(chance)).slug
  const month = () => {
    const at = `${chance.between(2012, 2025)}-${String(chance.between(1, 12)).padStart(2, '0')}`
    return { from: `${at}-01`, to: `${at}-28` }
  }
  const begun = (letters: number) => () => listSuggestions(one(one([known.rare, known.common])).slice(0, letters), 'en')
  // Made before the clock runs.
  const posts = Array.from({ length: rounds + warm }, () => pasted(1 + chance.below(size), 30))
  const asks: Ask[] = [
    { name: bare, ask: await bareSelects(size) },
    { name: 'search: a rare word', within: 60, ask: search(() => ({ words: one(known.rare) })) },
    {
      name: 'search: two common words',
      within: 60,
      ask: search(() => ({ words: `${one(known.common)} ${one(known.common)}` })),
    },
    {
      name: 'search: a common and a rare',
      within: 60,
      ask: search(() => ({ words: `${one(known.common)} ${one(known.rare)}` })),
    },
    {
      name: 'search: a misspelt word',
      within: 60,
      ask: search(() => ({ words: doubled(one(one([known.rare, known.common]))) })),
    },
    { name: 'search: a phrase', within: 60, ask: search(() => ({ words: `"${one(known.phrases)}"` })) },
    {
      name: 'search: a word, not another',
      within: 60,
      ask: search(() => ({ words: `${one(known.common)} -${one(known.common)}` })),
    },
    {
      name: 'search: two common, a verdict',
      within: 60,
      ask: search(() => ({ words: `${one(known.common)} ${one(known.common)}`, verdict: 'mixed' })),
    },
    { name: 'match: a text of 30 words', within: 40, ask: (round) => matchPublished(posts[round] as string) },
    { name: 'suggest: 1 letter', within: 15, ask: begun(1) },
    { name: 'suggest: 2 letters', within: 15, ask: begun(2) },
    { name: 'suggest: 4 letters', within: 15, ask: begun(4) },
    { name: 'suggest: 8 letters', within: 15, ask: begun(8) },
    {
      name: 'suggest: a common word, 3 letters of a rare',
      within: 15,
      ask: () => listSuggestions(`${one(known.common)} ${one(known.rare).slice(0, 3)}`, 'en'),
    },
    {
      name: 'suggest: a rare word, 1 letter',
      within: 15,
      ask: () => listSuggestions(`${one(known.rare)} ${one(known.common).slice(0, 1)}`, 'en'),
    },
    { name: 'suggest: misspelt', within: 15, ask: () => listSuggestions(doubled(one(known.rare)), 'en') },
    { name: 'desk: a rare word', within: 60, ask: onDesk(() => one(known.rare)) },
    { name: 'desk: two common words', within: 60, ask: onDesk(() => `${one(known.common)} ${one(known.common)}`) },
    { name: 'desk: a common and a rare', within: 60, ask: onDesk(() => `${one(known.common)} ${one(known.rare)}`) },
    { name: 'desk: a phrase', within: 60, ask: onDesk(() => `"${one(known.phrases)}"`) },
    { name: 'desk: a misspelt word', within: 60, ask: onDesk(() => doubled(one(one([known.rare, known.common])))) },
    { name: 'palette: 2 letters', within: 60, ask: () => find(editor, one(known.common).slice(0, 2)) },
    { name: 'palette: 4 letters', within: 60, ask: () => find(editor, one(known.rare).slice(0, 4)) },
    { name: 'palette: two words', within: 60, ask: () => find(editor, `${one(known.common)} ${one(known.rare)}`) },
    { name: 'list: newest', within: 15, ask: search(() => ({})) },
    {
      name: 'list: verdict',
      within: 15,
      ask: search(() => ({ verdict: chance.pick(['false', 'outdated', 'unverifiable']) })),
    },
    { name: 'list: topic', within: 15, ask: search(() => ({ topic: topic() })) },
    { name: 'list: party', within: 15, ask: search(() => ({ party: party() })) },
    { name: 'list: language', within: 15, ask: search(() => ({ language: chance.pick(['en', 'el', 'fa', 'de']) })) },
    { name: 'list: a month', within: 15, ask: search(month) },
    { name: 'list: verdict, party', within: 15, ask: search(() => ({ verdict: 'unverifiable', party: party() })) },
    {
      name: 'list: language, topic, a month',
      within: 15,
      ask: search(() => ({ language: 'el', topic: topic(), ...month() })),
    },
    { name: 'list: verdict, language', within: 15, ask: search(() => ({ verdict: 'outdated', language: 'fa' })) },
  ]
  const finds: Record<string, Find> = {
    matching: async ({ slug, sentence }) => (await matchPublished(sentence)).some((match) => match.slug === slug),
    search: async ({ slug, sentence }) => {
      const { claims } = await searchClaims({ ...nothing, words: sentence.replace('.', '') }, null)
      return claims.some((claim) => claim.slug === slug)
    },
  }
  return { asks, finds }
}

async function bareSelects(size: number) {
  const { publicDb } = await import('#db/client')
  const { publicClaims } = await import('#db/schema/publications')
  const { eq } = await import('drizzle-orm')
  const chance = new Chance('by key', size)
  const ids = Array.from({ length: rounds + warm }, () => madeUp(1 + chance.below(size)).content.id)
  return (round: number) =>
    publicDb()
      .select({ slug: publicClaims.slug })
      .from(publicClaims)
      .where(eq(publicClaims.claimId, ids[round] as string))
}
