import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { connectAs } from '#db/testing/database'
import { membersOf } from './members.ts'
import { getParty, listParties, listPartyClaims, type PublicParty } from './party-queries.ts'
import { listPositionsByTime } from './position-queries.ts'
import { freeze, type PublishedClaim } from './snapshot.ts'
import { getSource, listSources, listUses } from './source-queries.ts'
import { getTopic, listTopicClaims, listTopics, type PublicTopic } from './topic-queries.ts'

// Reading alone is tested here, so the rows are put there past all guards; how they come about is tested with the commands.
const sql = connectAs('super', 1)
afterAll(closePools)
beforeAll(async () => {
  await sql`set session_replication_role = replica`
})

type Party = PublishedClaim['parties'][number]
type Statement = PublishedClaim['statements'][number]
const tail = () => randomUUID().slice(0, 8)

const party = (name: string, more: Partial<Party> = {}): Party => ({
  ...{ id: randomUUID(), slug: `${name.toLowerCase()}-${tail()}`, name, kind: 'state', wikidataId: null },
  ...{ partOf: null, names: [], ...more },
})
const statement = (by: Party, stance: Statement['stance'], said: string | null, more: Partial<Statement> = {}) => ({
  ...{ id: randomUUID(), party: by.id, stance, repliesTo: null, office: null, said, venue: null, citations: [] },
  words: { wording: 'reported' as const, text: 'That it is so.', language: 'en' },
  ...more,
})
const topic = (more: object = {}) => ({
  ...{ id: randomUUID(), slug: `treaty-${tail()}`, title: 'A treaty', language: 'en', ...more },
})
const claim = (more: Partial<PublishedClaim>): PublishedClaim => ({
  ...{ schema: 4, wouldChange: null, mergedInto: null },
  ...{ id: randomUUID(), slug: `claim-${tail()}`, kind: 'first', note: null, language: 'en' },
  ...{ sentence: 'A claim.', context: null, firstMade: null, topics: [], related: [], verdict: 'contested' },
  ...{ finding: 'A finding.', rationale: 'The accounts conflict.', recheckOn: null, statements: [], citations: [] },
  ...{ accused: [], waivers: [], parties: [], sources: [], ...more },
})

let minute = 0
async function publish(version: PublishedClaim, number = 1) {
  const { body, hash } = freeze(version)
  const [row] = await sql`
    insert into publications (claim_id, number, kind, hash, published_at) values (${version.id}, ${number}, ${version.kind}, ${hash},
      ${'2025-06-01T09:00:00Z'}::timestamptz + ${minute++} * interval '1 minute') returning id`
  await sql`insert into publication_bodies values (${row?.id}, ${body})`
  await sql`select project_claim(${version.id})`
  return version
}

async function publishRecord(subject: 'party' | 'topic', content: { id: string }, number = 1, kind = 'first') {
  const note = number === 1 ? null : 'Why.'
  const [row] = await sql`
    insert into record_publications (subject, record_id, number, kind, note, hash)
    values (${subject}, ${content.id}, ${number}, ${kind}, ${note}, ${randomUUID()}) returning id`
  await sql`insert into record_publication_bodies values (${row?.id}, ${JSON.stringify({ schema: 1, subject, kind, note, content })})`
  await sql`select ${sql(subject === 'party' ? 'name_parties' : 'name_topics')}(${[content.id]}::uuid[])`
}

const suspend = async (id: string) => {
  await sql`insert into suspensions (claim_id, number, act, acted_by) values (${id}, 1, 'suspended', ${id})`
  await sql`select project_claim(${id})`
}

const topicAt = async (slug: string) => (await getTopic(slug)) as PublicTopic
const partyAt = async (slug: string) => (await getParty(slug)) as PublicParty

describe('a topic', () => {
  test('has its claims, newest first, and what every party says on them, with changes', async () => {
    const dossier = topic()
    const [iran, ukraine] = [party('Iran'), party('Ukraine')]
    const older = await publish(claim({ topics: [dossier] }))
    const newer = await publish(
      claim({
        topics: [dossier],
        parties: [iran, ukraine],
        statements: [
          statement(iran, 'partly_concedes', '2022-11-05'),
          statement(iran, 'denies', '2022-10'),
          statement(iran, 'denies', '2022-09-02'),
          statement(iran, 'asserts', null),
          statement(ukraine, 'asserts', '2022-09-01'),
        ],
      }),
    )
    const found = await topicAt(dossier.slug)
    expect(found).toMatchObject({ title: 'A treaty', introduction: null, number: null, versions: [] })
    const { claims, positions, next } = await listTopicClaims(found.topicId, null)
    expect(claims.map(({ slug }) => slug)).toEqual([newer.slug, older.slug])
    expect(next).toBeNull()
    expect(
      positions.map(({ party: { name }, stance, said, changedFrom }) => [name, stance, said, changedFrom]),
    ).toEqual([
      ['Ukraine', 'asserts', '2022-09-01', null],
      ['Iran', 'denies', '2022-09-02', null],
      ['Iran', 'denies', '2022-10', null],
      ['Iran', 'partly_concedes', '2022-11-05', 'denies'],
      ['Iran', 'asserts', null, null],
    ])
    const first = await listTopicClaims(found.topicId, null, 1)
    const second = await listTopicClaims(found.topicId, first.next, 1)
    expect([...first.claims, ...second.claims].map(({ slug }) => slug)).toEqual([newer.slug, older.slug])
    expect(second.next).toBeNull()
    expect(await listTopicClaims(found.topicId, 'nonsense')).toEqual({ claims: [], next: null, positions: [] })
  })

  test('says what its own newest version does, and once retracted nothing but that', async () => {
    const dossier = topic()
    await publish(claim({ topics: [dossier] }))
    await publishRecord('topic', { ...dossier, title: 'The treaty', introduction: 'What it is about.' } as never)
    expect(await topicAt(dossier.slug)).toMatchObject({
      title: 'The treaty',
      introduction: 'What it is about.',
      number: 1,
    })
    await publishRecord('topic', { ...dossier, introduction: 'What it is about.' } as never, 2, 'retraction')
    expect(await topicAt(dossier.slug)).toMatchObject({
      ...{ retracted: true, introduction: null },
      versions: [
        { number: 2, kind: 'retraction', note: 'Why.' },
        { number: 1, content: { title: 'The treaty' } },
      ],
    })
  })

  test('is found where a live claim still knows it, and not where none does', async () => {
    const old = topic()
    await publish(claim({ topics: [old] }))
    const moved = { ...old, slug: `moved-${tail()}` }
    await publish(claim({ topics: [moved] }))
    expect(await getTopic(old.slug)).toEqual({ movedTo: moved.slug })
    expect(await topicAt(moved.slug)).toMatchObject({ topicId: old.id })
    expect(await getTopic('nobody-knows-it')).toBeNull()
  })

  test('tells nothing of a claim that is suspended', async () => {
    const dossier = topic()
    const iran = party('Iran')
    await publish(claim({ topics: [dossier] }))
    const stopped = await publish(
      claim({ topics: [dossier], parties: [iran], statements: [statement(iran, 'denies', '2025')] }),
    )
    expect((await listTopicClaims(dossier.id, null)).claims).toHaveLength(2)
    await suspend(stopped.id)
    expect(await listTopicClaims(dossier.id, null)).toMatchObject({ claims: [{}], positions: [] })
    expect(await getParty(iran.slug)).toBeNull()
  })
})

describe('a party', () => {
  test('speaks through its parts, and knows what it is part of', async () => {
    const state = party('Iran')
    const ministry = party('Ministry', { kind: 'agency', partOf: state.id })
    const minister = party('Minister', { kind: 'office_holder', partOf: ministry.id })
    const parties = [state, ministry, minister]
    const said = await publish(claim({ parties, statements: [statement(minister, 'denies', '2025-03')] }))
    const whole = await partyAt(state.slug)
    expect(whole).toMatchObject({ wholes: [], parts: [{ name: 'Minister' }, { name: 'Ministry', partOf: state.id }] })
    expect((await partyAt(minister.slug)).wholes.map(({ name }) => name)).toEqual(['Ministry', 'Iran'])
    const { claims } = await listPartyClaims(membersOf(whole), null)
    expect(claims).toMatchObject([{ slug: said.slug, positions: [{ party: { name: 'Minister' }, stance: 'denies' }] }])
    expect((await listPartyClaims([ministry.id], null)).claims).toEqual([])
  })

  test('that is part of what is part of it ends somewhere', async () => {
    const [one, other] = [party('One'), party('Other')]
    await publish(
      claim({
        parties: [
          { ...one, partOf: other.id },
          { ...other, partOf: one.id },
        ],
      }),
    )
    expect(await partyAt(one.slug)).toMatchObject({ wholes: [{ name: 'Other' }], parts: [{ name: 'Other' }] })
  })

  test('is told where it is accused, and whether it answered', async () => {
    const accused = party('Accused')
    const asked = { id: randomUUID(), on: '2025-01-05', via: 'e-mail', until: '2025-01-12', answered: false }
    const requests = [{ ...asked, answeredOn: null, outcome: null }]
    const silent = await publish(claim({ parties: [accused], accused: [{ party: accused.id, requests }] }))
    const answered = await publish(
      claim({
        ...{ parties: [accused], accused: [{ party: accused.id, requests: [] }] },
        statements: [statement(accused, 'denies', '2025')],
      }),
    )
    await publish(claim({ parties: [accused] }))
    const { claims } = await listPartyClaims([accused.id], null)
    expect(claims.map(({ slug, accusations }) => [slug, accusations])).toEqual([
      [
        answered.slug,
        [{ claimId: answered.id, party: expect.objectContaining({ name: 'Accused' }), spoke: true, requests: [] }],
      ],
      [
        silent.slug,
        [{ claimId: silent.id, party: expect.objectContaining({ id: accused.id }), spoke: false, requests }],
      ],
    ])
  })

  test('has its statements by time, newest first and undated last, page by page', async () => {
    const iran = party('Iran')
    const dates = ['2025-03', null, '2022-10-01', '2025-03-10', null, '2022-10-01']
    await publish(claim({ parties: [iran], statements: dates.map((said) => statement(iran, 'denies', said)) }))
    await publish(claim({ parties: [iran], statements: [statement(iran, 'concedes', '2024')] }))
    const seen: (string | null)[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof listPositionsByTime>> = await listPositionsByTime([iran.id], cursor, 2)
      seen.push(...page.positions.map(({ said }) => said))
      cursor = page.next
    } while (cursor)
    expect(seen).toEqual(['2025-03-10', '2025-03', '2024', '2022-10-01', '2022-10-01', null, null])
    expect(await listPositionsByTime([iran.id], 'nonsense')).toEqual({ positions: [], next: null })
  })

  test('is called as in its own version wherever it speaks, and leads from its old address', async () => {
    const old = party('Persia')
    const iran = { ...old, slug: `iran-${tail()}`, name: 'Iran', partOf: null }
    const said = await publish(claim({ parties: [old], statements: [statement(old, 'denies', '2025')] }))
    await publish(claim({ parties: [iran] }))
    const speaker = async () => (await listPartyClaims([old.id], null)).claims[0]?.positions[0]?.party.name
    expect(await speaker()).toBe('Persia')
    await publishRecord('party', iran)
    expect(await speaker()).toBe('Iran')
    expect(await getParty(old.slug)).toEqual({ movedTo: iran.slug })
    expect(await partyAt(iran.slug)).toMatchObject({ number: 1, versions: [{ number: 1, kind: 'first' }] })
    expect((await listPartyClaims([old.id], null)).claims.map(({ slug }) => slug)).toEqual([said.slug])
  })
})

test('a source knows which claims use it, and what for', async () => {
  const iran = party('Iran')
  const report = {
    ...{ id: randomUUID(), url: 'https://news.example/1', title: 'A report', publisher: 'A paper', author: null },
    ...{ published: '2025-01', language: 'el', kind: 'news_report' as const, interest: null, archivedUrl: null },
  }
  const citation = {
    id: randomUUID(),
    source: report.id,
    relation: 'reports' as const,
    quotation: null,
    locator: 'p. 2',
  }
  const said = statement(iran, 'denies', '2025', { citations: [{ ...citation, origin: null }] })
  const own = { ...citation, id: randomUUID(), relation: 'supports' as const, origin: null }
  const using = await publish(claim({ parties: [iran], statements: [said], citations: [own], sources: [report] }))
  expect(await getSource(report.id)).toMatchObject({ title: 'A report', published: '2025-01' })
  expect(await listUses(report.id, null)).toMatchObject({
    uses: [
      {
        slug: using.slug,
        citations: [
          { relation: 'supports', statement: null },
          {
            relation: 'reports',
            locator: 'p. 2',
            statement: { stance: 'denies', party: { name: 'Iran', slug: iran.slug } },
          },
        ],
      },
    ],
    next: null,
  })
  await suspend(using.id)
  expect(await getSource(report.id)).toBeNull()
  expect(await listUses(report.id, null)).toEqual({ uses: [], next: null })
})

test('all topics, parties and sources are listed once each, page by page, with when they changed', async () => {
  const walk = async <T>(list: (after: string | null) => Promise<{ next: string | null } & T>) => {
    const pages: T[] = []
    let after: string | null = null
    do {
      const page: { next: string | null } & T = await list(after)
      pages.push(page)
      after = page.next
    } while (after)
    return pages
  }
  const topics = (await walk((after) => listTopics(after, 2))).flatMap((page) => page.topics)
  const parties = (await walk((after) => listParties(after, 2))).flatMap((page) => page.parties)
  const sources = (await walk((after) => listSources(after, 2))).flatMap((page) => page.sources)
  const [known] = await sql`select (select count(*)::int from public_topics) as topics,
    (select count(*)::int from public_parties) as parties, (select count(*)::int from public_sources) as sources`
  expect(new Set(topics.map(({ topicId }) => topicId)).size).toBe(known?.topics)
  expect(new Set(parties.map(({ partyId }) => partyId)).size).toBe(known?.parties)
  expect(sources).toHaveLength(known?.sources)
  expect(topics.every(({ changedAt }) => changedAt instanceof Date)).toBe(true)
  expect(parties.find(({ name }) => name === 'Minister')).toMatchObject({ claims: 1, kind: 'office_holder' })
})
