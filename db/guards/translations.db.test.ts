import { beforeAll, expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { desk } from './desk.ts'
import { recordDesk, translate } from './record-desk.ts'
import { withholding } from './withholding.ts'

const app = connectAs('app')
const owner = connectAs('owner')
const reader = connectAs('public')
const claims = desk(app)
const on = recordDesk(app, 'translation')
const court = withholding(app, owner)
let people: Awaited<ReturnType<typeof hire>>
beforeAll(async () => {
  people = await hire(owner)
})

const suspend = (who: string, claim: string, act: string) =>
  as(
    app,
    who,
    (tx) => tx`insert into suspensions (claim_id, number, act, acted_by)
      select claim_id, max(number), ${act}, ${who} from publications where claim_id = ${claim} group by claim_id`,
  )

const write = (claim: string, sentence?: string) => as(app, people.editor, (tx) => translate(tx, claim, sentence))

/** Saves it as a translation of the live version. */
const renew = (id: string) =>
  as(
    app,
    people.editor,
    (tx) => tx`update claim_translations t set version = t.version + 1, (of_number, of_hash) = (
      select number, hash from publications p where p.claim_id = t.claim_id order by number desc limit 1) where id = ${id}`,
  )

async function drafted() {
  const claim = await claims.published(people.editor, people.reviewer)
  const [row] = await write(claim)
  return { claim, id: row?.id as string }
}

async function published() {
  const made = await drafted()
  await on.submit(people.editor, made.id)
  await on.decide(people.reviewer, made.id, 'approve')
  await on.publish(people.reviewer, made.id)
  return made
}

async function publishAgain(claim: string) {
  await claims.move(people.editor, claim, 'draft')
  await claims.submit(people.editor, claim, 'update', 'Said better')
  await claims.decide(people.reviewer, claim, 'approve')
  await claims.publish(people.reviewer, claim)
}

const shown = (claim: string) =>
  reader`select number, language, sentence, version from public_translations where claim_id = ${claim} order by number`

const history = (claim: string) =>
  reader`
    select v.language, p.number as version, v.number, v.suspended, b.body is not null as told
    from public_translation_versions v join record_publications p on p.id = v.publication_id
      left join record_publication_bodies b on b.publication_id = p.id
    where v.claim_id = ${claim} order by p.number`

test('a translation is of the live version, in another language than its own, and stays with its claim', async () => {
  const { editor } = people
  const { claim, id } = await drafted()
  const forge = (more: string) =>
    as(app, editor, (tx) =>
      tx.unsafe(`update claim_translations set version = version + 1, ${more} where id = '${id}'`),
    )
  expect(await codeOf(forge(`of_hash = repeat('0', 64)`))).toBe('CC070')
  expect(await codeOf(forge('of_number = 2'))).toBe('CC070')
  expect(await codeOf(forge(`language = 'nl'`))).toBe('CC005')
  expect(await codeOf(forge('claim_id = gen_random_uuid()'))).toBe('CC005')
  expect(await codeOf(forge(`sentence = 'Άλλη πρόταση'`))).toBe('done')
  const inItsOwn = as(
    app,
    editor,
    (tx) => tx`insert into claim_translations (claim_id, language, of_number, of_hash, sentence, finding, rationale)
      select claim_id, 'en', of_number, of_hash, 'It', 'is', 'so' from claim_translations where id = ${id}`,
  )
  expect(await codeOf(inItsOwn)).toBe('CC003')
  expect(await codeOf(write(await claims.draft(editor)))).toBe('done')
  expect(await app`select from claim_translations where claim_id = ${claim}`).toHaveLength(1)
})

test('a suspended or withheld version is not translated, and what was lifted is again', async () => {
  const { reviewer, secondReviewer } = people
  const { claim, id } = await drafted()
  await suspend(reviewer, claim, 'suspended')
  expect(await codeOf(renew(id))).toBe('CC070')
  expect(await codeOf(on.submit(people.editor, id))).toBe('CC070')
  await suspend(secondReviewer, claim, 'lifted')
  expect(await codeOf(renew(id))).toBe('done')
  const version = await court.publicationOf(claim)
  await court.confirm(secondReviewer, await court.ask(reviewer, version.id))
  expect(await codeOf(renew(id))).toBe('CC070')
})

test('who does not read the language decides nothing but to withdraw, until they say that they do', async () => {
  const { editor, reviewer, secondReviewer, admin } = people
  const { id } = await drafted()
  const reads = (who: string, whose: string, languages: string[]) =>
    as(app, who, (tx) => tx`update people set languages = ${languages} where id = ${whose}`)
  await reads(secondReviewer, secondReviewer, ['en', 'nl'])
  await on.submit(editor, id)
  expect(await codeOf(on.decide(secondReviewer, id, 'approve'))).toBe('CC071')
  expect(await codeOf(on.decide(secondReviewer, id, 'request_changes'))).toBe('CC071')
  expect(await codeOf(on.decide(secondReviewer, id, 'withdraw'))).toBe('done')
  await on.submit(editor, id)
  expect(await codeOf(reads(reviewer, secondReviewer, ['el']))).toBe('CC001')
  expect(await codeOf(reads(admin, secondReviewer, ['nl']))).toBe('done')
  expect(await codeOf(reads(secondReviewer, secondReviewer, ['nl', 'el']))).toBe('done')
  const told = await app`
    select actor, fields from events where subject = 'person' and subject_id = ${secondReviewer} order by sequence desc limit 2`
  expect(told.map(({ actor, fields }) => [actor, fields])).toEqual([
    [secondReviewer, ['languages']],
    [admin, ['languages']],
  ])
  expect(await codeOf(on.decide(secondReviewer, id, 'approve'))).toBe('done')
})

test('what was approved is not published once the claim has another version; it can be taken back', async () => {
  const { editor, reviewer } = people
  const { claim, id } = await published()
  await renew(id)
  await on.submit(editor, id, 'update', 'Said better')
  await on.decide(reviewer, id, 'approve')
  await publishAgain(claim)
  expect(await codeOf(on.publish(reviewer, id))).toBe('CC070')
  expect(await codeOf(on.save(editor, id))).toBe('CC070')
  expect(await codeOf(renew(id))).toBe('done')
  await on.submit(editor, id, 'update', 'Of the new version')
  await on.decide(reviewer, id, 'approve')
  await publishAgain(claim)
  expect(await codeOf(on.publish(reviewer, id))).toBe('CC070')
  expect(await codeOf(renew(id))).toBe('done')
  await publishAgain(claim)
  expect(await codeOf(on.submit(editor, id, 'correction', 'Wrong'))).toBe('CC070')
  expect(await codeOf(on.submit(editor, id, 'retraction', 'Wrong'))).toBe('done')
  await on.decide(reviewer, id, 'approve')
  expect(await codeOf(on.publish(reviewer, id))).toBe('done')
  expect(await shown(claim)).toEqual([])
})

test('each version of a claim shows its own newest translation; not while it is suspended', async () => {
  const { editor, reviewer, secondReviewer } = people
  const { claim, id } = await published()
  const first = { number: 1, language: 'el', sentence: 'Ένας ισχυρισμός', version: 1 }
  expect(await shown(claim)).toEqual([first])
  const [{ slug } = {}] = await app`select slug from claims where id = ${claim}`
  expect(await app`select from public_changes where tag = ${`claim:${slug}`}`).not.toHaveLength(0)
  const found = () =>
    reader`select from public_words where claim_id = ${claim} and words @@ websearch_to_tsquery('simple', fold_words('ισχυρισμος'))`
  expect(await found()).toHaveLength(1)
  await suspend(reviewer, claim, 'suspended')
  expect([await shown(claim), await found()]).toEqual([[], []])
  await suspend(secondReviewer, claim, 'lifted')
  await publishAgain(claim)
  expect([await shown(claim), await found()]).toEqual([[first], []])
  await renew(id)
  await on.submit(editor, id, 'update', 'Of the new version')
  await on.decide(reviewer, id, 'approve')
  await on.publish(reviewer, id)
  const both = [first, { ...first, number: 2, version: 2 }]
  expect(await shown(claim)).toEqual(both)
  await owner`select rebuild_projections()`
  expect(await shown(claim)).toEqual(both)
})

test('every version of a translation stays in its history, retracted, suspended or withheld', async () => {
  const { editor, reviewer, secondReviewer } = people
  const { claim, id } = await published()
  const first = { language: 'el', version: 1, number: 1, suspended: false, told: true }
  await renew(id)
  await on.submit(editor, id, 'correction', 'A wrong word')
  expect(await history(claim)).toEqual([first])
  await on.decide(reviewer, id, 'approve')
  await on.publish(reviewer, id)
  await on.submit(editor, id, 'retraction', 'Not good enough')
  await on.decide(reviewer, id, 'approve')
  await on.publish(reviewer, id)
  expect(await shown(claim)).toEqual([])
  const all = [first, { ...first, version: 2 }, { ...first, version: 3 }]
  expect(await history(claim)).toEqual(all)
  await suspend(reviewer, claim, 'suspended')
  expect(await history(claim)).toEqual(all.map((one) => ({ ...one, suspended: true })))
  await suspend(secondReviewer, claim, 'lifted')
  await owner`select rebuild_projections()`
  expect(await history(claim)).toEqual(all)
  const version = await court.publicationOf(claim)
  await court.confirm(secondReviewer, await court.ask(reviewer, version.id))
  expect(await history(claim)).toEqual(all.map((one) => ({ ...one, number: null, told: false })))
})

test('a version that is withheld takes its translations along, and they do not come back', async () => {
  const { editor, reviewer, secondReviewer } = people
  const { claim, id } = await published()
  const other = await published()
  await renew(id)
  await on.submit(editor, id, 'update', 'Only asked for')
  const bodies = (record: string) => owner`
    select r.hash, f.hash is not null as frozen, b.body is not null as published
    from record_requests r left join frozen_bodies f on f.hash = r.hash
      left join record_publications p on p.hash = r.hash left join record_publication_bodies b on b.publication_id = p.id
    where r.record_id = ${record} order by r.requested_at`
  const version = await court.publicationOf(claim)
  const elsewhere = await court.publicationOf(other.claim)
  const before = await bodies(id)
  expect(before.map(({ frozen, published }) => [frozen, published])).toEqual([
    [true, true],
    [true, false],
  ])
  const request = await court.ask(reviewer, version.id, 'publication', { staying: [elsewhere.id] })
  expect(await court.confirm(secondReviewer, request)).toBe('done')
  expect((await bodies(id)).some(({ frozen, published }) => frozen || published)).toBe(false)
  expect((await bodies(other.id)).every(({ frozen, published }) => frozen && published)).toBe(true)
  expect(await shown(claim)).toEqual([])
  expect(await shown(other.claim)).toHaveLength(1)
  for (const { hash } of before) {
    const again = as(owner, editor, (tx) => tx`insert into frozen_bodies (hash, body) values (${hash}, 'x')`)
    expect(await codeOf(again)).toBe('CC005')
  }
  const kept = as(owner, reviewer, (tx) => tx`delete from record_publication_bodies`)
  expect(await codeOf(kept)).toBe('CC005')
  const [row] = await app`select number, hash from record_publications where record_id = ${id}`
  expect(row).toEqual({ number: 1, hash: before[0]?.hash })
})
