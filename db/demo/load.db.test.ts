import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'
import { verifyPassword } from '#lib/people/password-hash'
import { type PublishedClaim, type PublishedStatement, thaw } from '#lib/publishing/snapshot'
import { type DemoContent, type DemoStatement, dossier } from './dossier.ts'
import { loadDemo } from './load.ts'

const sql = connectAs('super')
const dataDir = mkdtempSync(join(tmpdir(), 'counterclaim-demo-'))
const file = join(dataDir, 'demo-accounts.json')
const drones = 'iran-supplied-russia-with-attack-drones'

beforeAll(() => loadDemo({ dataDir }))
afterAll(() => rmSync(dataDir, { recursive: true }))

const submitted = dossier.claims.flatMap(({ slug, versions }) =>
  versions.map((version, index) => ({ slug, number: index + 1, ...version })).filter(({ end }) => end !== 'draft'),
)
const publishedRecords = dossier.pages.flatMap(({ versions }) => versions).length + dossier.translations.length + 1
const published = submitted.filter(({ end }) => end === 'published')

test('four people share one password, which only this user can read', async () => {
  const { password, accounts } = JSON.parse(readFileSync(file, 'utf8'))
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(accounts).toEqual([
    { email: 'editor@example.org', role: 'editor' },
    { email: 'second-editor@example.org', role: 'editor' },
    { email: 'reviewer@example.org', role: 'reviewer' },
    { email: 'admin@example.org', role: 'admin' },
  ])
  const people = await sql<{ email: string; role: string; hash: string }[]>`
    select email, role, password_hash as hash from people order by created_at`
  expect(people.map(({ email, role }) => ({ email, role }))).toEqual(accounts)
  for (const { hash } of people) {
    expect(await verifyPassword(password, hash)).toBe(true)
    expect(await verifyPassword(`${password}.`, hash)).toBe(false)
  }
})

test('eleven claims are public, the drones on top and in their second version', async () => {
  const rows = await connectAs('public')`
    select slug, number, kind from public_claims order by published_at desc, claim_id desc`
  expect(rows).toHaveLength(11)
  expect(rows[0]).toEqual({ slug: drones, number: 2, kind: 'update' })
})

test('two claims can be read in Dutch and in Greek, with the notes of the original', async () => {
  const rows = await connectAs('public')`
    select c.slug, t.language, t.rationale from public_translations t join public_claims c using (claim_id, number)
    order by c.slug, t.language`
  expect(rows.map(({ slug, language }) => `${language} ${slug}`)).toEqual(
    [...dossier.translations].map(({ of, language }) => `${language} ${of}`).sort(bySlug),
  )
  const defence = rows.filter(({ slug }) => slug.startsWith('treaty-obliges'))
  for (const { rationale } of defence) expect(new Set(rationale.match(/\[\^[0-9a-f]{8}\]/g)).size).toBe(4)
})

const bySlug = (one: string, other: string) => one.slice(3).localeCompare(other.slice(3)) || one.localeCompare(other)

test('one claim waits for review, two are drafts', async () => {
  const rows = await sql`select state, count(*)::int from claims group by state order by state`
  expect(rows.map((row) => [row.state, row.count])).toEqual([
    ['draft', 2],
    ['in_review', 1],
    ['published', 11],
  ])
})

test('Iran denies the drones three times, in the second version', async () => {
  const denials = (content: PublishedClaim) => {
    const iran = content.parties.find(({ slug }) => slug === 'iran')?.id
    return content.statements.filter(({ party, stance }) => party === iran && stance === 'denies')
  }
  const [first, second] = await bodiesOf(drones)
  expect(first && denials(first)).toHaveLength(2)
  expect(second && denials(second)).toHaveLength(3)
})

test('one version is a correction, with its note', async () => {
  const rows = await sql`select number, note from publications where kind = 'correction'`
  expect(rows).toEqual([{ number: 2, note: expect.stringContaining('corrected') }])
})

test.each(published)('$slug $number says what the dossier says', async ({ slug, number, kind, note, content }) => {
  const body = (await bodiesOf(slug))[number - 1] as PublishedClaim
  expect(body).toMatchObject({ kind, note, topics: [{ slug: dossier.topic.slug }] })
  expect(readable(body)).toEqual(told(content))
})

test.each(submitted)('$slug $number was written by one person', async ({ slug, number, editor }) => {
  const rows = await sql`
    select distinct p.email from events e join claims c on c.id = e.claim_id join people p on p.id = e.actor
    where c.slug = ${slug} and e.revision = ${number} and e.contributes`
  expect(rows).toEqual([{ email: `${editor}@example.org` }])
})

test('the reviewer approved and published every version and translation, and the topic', async () => {
  const rows = await sql`
    select p.email, e.act, count(*)::int from events e join people p on p.id = e.actor
    where e.act in ('approve', 'publish') group by p.email, e.act order by e.act`
  expect(rows).toEqual([
    { email: 'reviewer@example.org', act: 'approve', count: published.length + publishedRecords },
    { email: 'reviewer@example.org', act: 'publish', count: published.length + publishedRecords },
  ])
})

test('a later version changed only what differs', async () => {
  const rows = await sql`
    select e.act, e.subject, e.fields from events e join claims c on c.id = e.claim_id
    where c.slug = ${drones} and e.revision = 2 order by e.sequence`
  expect(rows.map(({ act, subject }) => `${act} ${subject}`)).toEqual([
    'revise claim',
    'save claim',
    'add citation',
    'save claim',
    'add statement',
    'add citation',
    'save claim',
    'submit claim',
    'approve claim',
    'publish claim',
  ])
  expect(rows.flatMap(({ subject, fields }) => (subject === 'claim' ? (fields ?? []) : []))).toEqual([
    'finding',
    'rationale',
  ])
})

test('of the five documents the demo has the captures’ metadata, and nobody’s words', async () => {
  const rows = await sql`
    select s.language, k.method, k.media_type, k.size, k.text_sha256 = k.bytes_sha256 as alike, k.text_sha256 as hash
    from captures k join sources s on s.id = k.source_id order by k.size`
  const told = Object.values(dossier.sources).map(({ language, capture: { size, sha256 } }) => {
    return { language, method: 'paste', media_type: 'text/plain', size, alike: true, hash: sha256 }
  })
  expect(rows).toEqual(told.sort((a, b) => a.size - b.size))
  expect(await sql`select from capture_bodies`).toEqual([])
  expect(await sql`select from blobs`).toEqual([])
})

test('parties are found under their names in five scripts', async () => {
  const rows = await sql`
    select n.text from party_names n join parties p on p.id = n.party_id
    where p.slug = 'iran' and n.text in ('Iran', 'Иран', 'Ιράν', 'ایران', '이란')`
  expect(rows).toHaveLength(5)
})

test('a second load changes nothing', async () => {
  const [before] = await sql`select max(sequence) as events, count(*) as lines from events`
  const accounts = readFileSync(file, 'utf8')
  await loadDemo({ dataDir })
  expect(await sql`select max(sequence) as events, count(*) as lines from events`).toEqual([before])
  expect(readFileSync(file, 'utf8')).toBe(accounts)
})

async function bodiesOf(slug: string): Promise<PublishedClaim[]> {
  const rows = await sql<{ body: string }[]>`
    select b.body from publications p join publication_bodies b on b.publication_id = p.id join claims c on c.id = p.claim_id
    where c.slug = ${slug} order by p.number`
  return rows.map(({ body }) => thaw(body))
}

/** The desk's ids and the dossier's names of what a text refers to. */
const unnamed = (text: string) => text.replace(/\[\^[a-z0-9-]+\]/g, '[^]')

const sorted = <T>(all: readonly T[]) => all.map((each) => JSON.stringify(each)).sort()

/** A snapshot in the dossier's words: without ids, and in no order where the desk sorts. */
function readable({ related, parties, sources, statements, citations, accused, waivers, ...content }: PublishedClaim) {
  const party = (id: string) => parties.find((each) => each.id === id)?.slug
  const cited = (all: PublishedStatement['citations']) =>
    all.map(({ source, relation, locator, origin }) => {
      return { source: sources.find(({ id }) => id === source)?.title, relation, locator, origin }
    })
  const { sentence, context, firstMade, verdict, finding, rationale, wouldChange, recheckOn } = content
  return {
    ...{ sentence, context, firstMade, verdict, finding, wouldChange, recheckOn },
    rationale: unnamed(rationale),
    statements: sorted(
      statements.map(({ stance, office, said, venue, words, ...rest }) => ({
        ...{ stance, office, said, venue, reported: words.text },
        party: party(rest.party),
        repliesTo: statements.find(({ id }) => id === rest.repliesTo)?.words.text,
        citations: cited(rest.citations),
      })),
    ),
    citations: cited(citations),
    related: sorted(related.map(({ relation, slug }) => ({ relation, claim: slug }))),
    accused: sorted(accused.map((each) => party(each.party))),
    waivers: sorted(waivers.map(({ gate, reason }) => ({ gate, reason }))),
  }
}

function told({ statements, citations, accused, waivers, rationale, related = [], asked: _, ...content }: DemoContent) {
  const cited = (all: DemoStatement['citations']) =>
    all.map(({ source, relation, locator, origin }) => {
      return { source: dossier.sources[source].title as string, relation, locator, origin: origin && { name: origin } }
    })
  return {
    ...content,
    wouldChange: content.wouldChange ?? null,
    rationale: unnamed(rationale ?? ''),
    related: sorted(related),
    statements: sorted(
      statements.map(({ stance, office, said, venue, reported, ...rest }) => ({
        ...{ stance, office, said, venue, reported },
        party: rest.party,
        repliesTo: statements.find(({ key }) => key === rest.repliesTo)?.reported,
        citations: cited(rest.citations),
      })),
    ),
    citations: cited(citations),
    accused: sorted(accused),
    waivers: sorted(waivers.map(({ gate, reason }) => ({ gate, reason }))),
  }
}
