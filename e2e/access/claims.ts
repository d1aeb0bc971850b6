import { desk } from '#db/guards/desk'
import { translate } from '#db/guards/record-desk'
import { as } from '#db/testing/newsroom'
import { author, party, second, source, third } from './newsroom.ts'
import { app } from './site.ts'

const steps = desk(app)

/** A draft with one of each of its parts, ready to be submitted. */
export async function draft(writer = author.id) {
  const id = await steps.draft(writer)
  const other = await steps.draft(author.id)
  await as(app, writer, async (sql) => {
    await sql`update claims set version = version + 1 where id = ${id}`
    await sql`
      insert into statements (claim_id, position, party_id, stance, wording, words, language)
      values (${id}, 1, ${party}, 'asserts', 'reported', 'They say so', 'en'), (${id}, 2, ${party}, 'concedes', 'reported', 'They say so still', 'en')`
    await sql`insert into claim_relations (claim_id, relation, related_id) values (${id}, 'variant_of', ${other})`
    await sql`insert into citations (claim_id, position, source_id, relation) values (${id}, 1, ${source}, 'reports')`
    await sql`insert into accused_parties (claim_id, party_id) values (${id}, ${party})`
    await sql`
      insert into reply_requests (claim_id, party_id, asked_on, asked_earliest, asked_via)
      values (${id}, ${party}, '2025-01-17', '2025-01-17', 'Mail')`
    for (const gate of ['asserted', 'independent_origins', 'right_of_reply']) {
      await sql`insert into gate_waivers (claim_id, gate, reason) values (${id}, ${gate}, 'Because')`
    }
  })
  return id
}

export async function submission(writer = author.id) {
  const id = await draft(writer)
  await steps.submit(writer, id)
  return id
}

export async function approved() {
  const id = await submission()
  await steps.decide(second.id, id, 'approve')
  return id
}

export async function sentBack() {
  const id = await submission()
  await steps.decide(second.id, id, 'request_changes')
  return id
}

export async function published() {
  const id = await approved()
  await steps.publish(second.id, id)
  return id
}

/** With a translation that is not submitted yet. */
export async function translated() {
  const claim = await published()
  await as(app, author.id, (sql) => translate(sql, claim))
  const [version] = await app<{ hash: string }[]>`select hash from publications where claim_id = ${claim}`
  return { claim, hash: version?.hash as string }
}

export async function suspended(by = second.id) {
  const id = await published()
  await as(
    app,
    by,
    (sql) => sql`insert into suspensions (claim_id, number, act, acted_by) values (${id}, 1, 'suspended', ${by})`,
  )
  return id
}

export async function revision() {
  const id = await published()
  await steps.move(author.id, id, 'draft')
  return id
}

export async function retracted() {
  const id = await revision()
  await steps.submit(author.id, id, 'retraction', 'It was wrong')
  await steps.decide(second.id, id, 'approve')
  await steps.publish(second.id, id)
  return id
}

export async function discarded() {
  const id = await draft()
  await steps.move(author.id, id, 'discarded')
  return id
}

export async function scheduled() {
  const id = await approved()
  await as(
    app,
    second.id,
    (sql) => sql`
      insert into schedules (claim_id, request_id, hash, publish_at, time_zone, scheduled_by)
      select ${id}, r.id, r.hash, now() + interval '1 day', 'UTC', ${second.id}
      from claims c join review_requests r on r.id = c.request_id where c.id = ${id}`,
  )
  return id
}

export const underEmbargo = async () => embargoed(await draft())
export const approvedUnderEmbargo = async () => embargoed(await approved())

async function embargoed(id: string) {
  await as(
    app,
    author.id,
    (sql) => sql`
      insert into embargoes (claim_id, until, time_zone, reason, set_by)
      values (${id}, now() + interval '1 day', 'UTC', 'Agreed', ${author.id})`,
  )
  return id
}

/** A revision of what two reviewers have withheld. */
export async function withheld() {
  const id = await revision()
  const [asked] = await as(
    app,
    second.id,
    (sql) => sql`
      insert into withholding_requests (subject, subject_id, reason, requested_by)
      select 'publication', id, 'By order of a court', ${second.id} from publications where claim_id = ${id} returning id`,
  )
  await as(app, third.id, (sql) => sql`select confirm_withholding(${asked?.id})`)
  return id
}
