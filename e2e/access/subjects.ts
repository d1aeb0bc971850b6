import { randomUUID } from 'node:crypto'
import type { TransactionSql } from 'postgres'
import { as } from '#db/testing/newsroom'
import type { Person } from '#e2e/support/site'
import type { Role } from '#lib/people/person'
import * as accounts from './accounts.ts'
import * as claims from './claims.ts'
import { author, labels, manager, page, party, second, source, topic } from './newsroom.ts'
import * as records from './records.ts'
import { app, hire, signIn } from './site.ts'
import * as tips from './tips.ts'

/** What a cell is about: what a form about it sends, and its address. */
export type Subject = { id: string; version: string } & Record<string, string>

export type Asking = { role: Role; person: Person }

export type Maker = (asking: Asking) => Promise<Subject | null>

const writers: Role[] = ['editor', 'reviewer']
const id = () => randomUUID()
const absent: Maker = async () => ({
  id: id(),
  version: '1',
  email: `${id()}@example.org`,
  statement: id(),
  citation: id(),
  request: id(),
  relation: id(),
  other: id(),
  claim: id(),
  kind: 'first',
  seen: '0'.repeat(64),
  points: '',
})

/** The claim as its page shows it, from which forms are sent. */
async function read(id: string): Promise<Subject> {
  const [claim] = await app`
    select c.id, c.version::text, c.slug, coalesce(r.hash, repeat('0', 64)) as seen,
      coalesce((select string_agg(id::text, ' ') from checklist_points where retired_at is null), '') as points,
      case when exists (select from publications where claim_id = c.id) then 'update' else 'first' end as kind,
      (select id from statements where claim_id = c.id order by position limit 1) as statement,
      (select id from claim_relations where claim_id = c.id) as relation,
      (select o.id from claims o where o.id <> c.id and o.state = 'draft' and not exists (
        select from claim_relations r where c.id in (r.claim_id, r.related_id) and o.id in (r.claim_id, r.related_id)) limit 1) as other,
      (select id from reply_requests where claim_id = c.id limit 1) as request,
      (select id from citations where claim_id = c.id limit 1) as citation,
      (select p.slug from statements s join parties p on p.id = s.party_id where s.claim_id = c.id limit 1) as party,
      (select source_id from citations where claim_id = c.id limit 1) as source
    from claims c left join review_requests r on r.id = c.request_id where c.id = ${id}`
  return claim as unknown as Subject
}

const any = (make: () => Promise<string>) => async () => read(await make())
const mine =
  (make: (writer: string) => Promise<string>, roles = writers): Maker =>
  async ({ role, person }) =>
    roles.includes(role) ? read(await make(person.id)) : null

const recordOf =
  (table: 'parties' | 'topics' | 'sources' | 'pages' | 'verdict_labels', id: string): Maker =>
  async () => {
    const [row] = await app`
      select id, version::text, (select id from captures where source_id = t.id limit 1) as capture,
        (select id from captures where source_id = t.id and media_type = 'text/html' limit 1) as shown from ${app(table)} t where id = ${id}`
    return row as unknown as Subject
  }

/** A version that is live, with its content. */
async function version(): Promise<Subject> {
  const claim = await claims.published()
  const [row] = await app`select id from publications where claim_id = ${claim}`
  return { id: row?.id, version: '1' }
}

/** A reviewer's request to withhold a version. */
async function withholding(by: string): Promise<Subject> {
  const { id } = await version()
  const [row] = await as(
    app,
    by,
    (sql) => sql`
      insert into withholding_requests (subject, subject_id, reason, requested_by)
      values ('publication', ${id}, 'By order of a court', ${by}) returning id`,
  )
  return { id: row?.id, version: '1' }
}

/** What waits for a worker; one that failed for good is taken by none. */
const job =
  (hasFailed: boolean): Maker =>
  async () => {
    const [row] =
      await app`select id::text from graphile_worker.add_job('tidy', '{}', run_at := now() + interval '1 day')`
    if (hasFailed) {
      await app`update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'No' where id = ${row?.id}`
    }
    return { id: row?.id, version: '1' }
  }

/** A row written by somebody, by its id. */
const written = async (writer: string, insert: (sql: TransactionSql) => Promise<Row[]>): Promise<Subject> => {
  const [row] = await as(app, writer, insert)
  return { id: row?.id as string, version: '1' }
}
type Row = { id?: string }

const thread = (writer: string, isResolved = false) =>
  written(writer, async (sql) => {
    const [claim] = await sql`select id from claims where created_by = ${author.id} limit 1`
    const id = claim?.id ?? (await claims.draft())
    const rows = await sql<
      Row[]
    >`insert into comments (claim_id, body, author) values (${id}, 'Words', ${writer}) returning id`
    if (isResolved)
      await sql`update comments set resolved_by = ${writer}, resolved_at = now() where id = ${rows[0]?.id as string}`
    return rows
  })

/** What became of a source of somebody's claim. */
const news = (isSettled: boolean) => async () => {
  const claim = await claims.draft()
  const made = await written(author.id, async (sql) => {
    const [paper] = await sql`
      insert into sources (title, publisher, language, kind, url) values ('S', 'P', 'en', 'other', 'https://paper.example/') returning id`
    const [intake] = await sql`
      insert into intakes (source_id, method, reason, url) values (${paper?.id}, 'fetch', 'asked', 'https://paper.example/') returning id`
    await sql`update intakes set state = 'failed', failure = 'gone' where id = ${intake?.id}`
    const rows = await sql<Row[]>`
      insert into source_changes (claim_id, source_id, news, intake_id) values (${claim}, ${paper?.id}, 'vanished', ${intake?.id}) returning id`
    if (isSettled)
      await sql`update source_changes set settled_by = ${author.id}, settled_at = now() where id = ${rows[0]?.id as string}`
    return rows
  })
  return { ...made, claim }
}

const point = (isRetired: boolean) => () =>
  written(manager.id, async (sql) => {
    const rows = await sql<
      Row[]
    >`insert into checklist_points (text, added_by) values ('A point', ${manager.id}) returning id`
    if (isRetired)
      await sql`update checklist_points set retired_by = ${manager.id}, retired_at = now() where id = ${rows[0]?.id as string}`
    return rows
  })

/** What can be asked about, and how those who ask can be related to it. Makes a fresh one; null where a role can have none. */
export const makers = {
  claim: {
    'my draft': mine(claims.draft),
    "another's draft": any(claims.draft),
    "another's revision": any(claims.revision),
    'revision of what is withheld': any(claims.withheld),
    'sent back to another': any(claims.sentBack),
    'my submission': mine(claims.submission),
    "another's submission": any(claims.submission),
    approved: any(claims.approved),
    'approved under embargo': any(claims.approvedUnderEmbargo),
    published: any(claims.published),
    retracted: any(claims.retracted),
    'my suspension': mine(claims.suspended, ['reviewer']),
    "another's suspension": any(claims.suspended),
    discarded: any(claims.discarded),
    none: absent,
  },
  schedule: { "another's": any(claims.scheduled), none: any(claims.approved) },
  embargo: { "another's": any(claims.underEmbargo), none: any(claims.draft) },
  version: { kept: version, none: absent },
  withholding: {
    mine: async ({ role, person }: Asking) => (role === 'reviewer' ? withholding(person.id) : null),
    "another's": () => withholding(second.id),
    none: absent,
  },
  job: { failed: job(true), waiting: job(false), none: async () => ({ id: '999999999', version: '1' }) },
  // The desk's, not anybody's.
  party: { any: recordOf('parties', party), none: absent },
  topic: { any: recordOf('topics', topic), none: absent },
  source: { any: recordOf('sources', source), none: absent },
  // Named by what they are, not by an id.
  page: { any: recordOf('pages', page) },
  labels: { any: recordOf('verdict_labels', labels) },
  translation: {
    any: async () => {
      const { claim, hash } = await claims.translated()
      return { id: claim, version: '1', seen: hash }
    },
    none: absent,
  },
  /** A topic on its way to its readers. */
  record: {
    draft: async () => records.read(await records.draft()),
    'my submission': async ({ role, person }: Asking) =>
      writers.includes(role) ? records.read(await records.submission(person.id)) : null,
    "another's submission": async () => records.read(await records.submission()),
    approved: async () => records.read(await records.approved()),
    published: async () => records.read(await records.published()),
    none: absent,
  },
  person: {
    myself: async ({ person }: Asking) => ({ ...person, version: '1' }),
    another: accounts.colleague(),
    disabled: accounts.colleague({ disabled: true }),
    none: absent,
  },
  link: { good: accounts.link('1 hour'), used: accounts.link('1 hour', true), lapsed: accounts.link('-1 second') },
  settings: {
    always: async () => {
      const [row] = await app`select '' as id, version::text from installation`
      return row as unknown as Subject
    },
  },
  comment: {
    mine: async ({ role, person }: Asking) => (writers.includes(role) ? thread(person.id) : null),
    "another's": () => thread(author.id),
    resolved: () => thread(author.id, true),
    none: absent,
  },
  /** Of a source. */
  news: { open: news(false), settled: news(true), none: absent },
  tip: { open: tips.tip(false), settled: tips.tip(true), none: absent },
  form: { open: tips.form },
  address: { asked: tips.address },
  /** Of the newsroom's checklist. */
  point: { standing: point(false), retired: point(true), none: absent },
  session: {
    mine: async ({ person }: Asking) => ({ id: await signIn(person.id), version: '1' }),
    "another's": async () => ({ id: await signIn(author.id), version: '1' }),
    none: absent,
  },
  /** A second factor of one's own. */
  factor: { begun: accounts.factor(false), confirmed: accounts.factor(true), none: absent },
  /** A colleague with one, for administrators, and without. */
  enrolled: {
    myself: accounts.factor(true),
    another: async () => accounts.enrol((await hire('editor')).id),
    without: accounts.colleague(),
    none: absent,
  },
  /** Who somebody is at a provider. */
  identity: {
    mine: ({ person }: Asking) => accounts.tie(person.id),
    "another's": async () => accounts.tie((await hire('editor')).id),
    none: async () => ({ id: (await hire('editor')).id, version: '1', issuer: 'https://id.example' }),
  },
  nothing: { always: absent },
} satisfies Record<string, Record<string, Maker>>

export type Kind = keyof typeof makers
export type Relation<K extends Kind> = Extract<keyof (typeof makers)[K], string>
