import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { claimStates } from '#lib/claims/claim'
import { transitions } from '#lib/claims/workflow'
import { desk } from './desk.ts'

const app = connectAs('app', 8)
const owner = connectAs('owner')
const on = desk(app)
let people: Awaited<ReturnType<typeof hire>>
beforeAll(async () => {
  people = await hire(owner)
})

test('the table in the database is the table in the code', async () => {
  const rows = await owner<
    { from: string; act: string; to: string }[]
  >`select from_state as "from", act, to_state as "to" from claim_transitions`
  const text = (row: { from: string; act: string; to: string }) => `${row.from} ${row.act} ${row.to}`
  expect([...rows].map(text).sort()).toEqual(transitions.map(text).sort())
})

describe('from each state, a plain UPDATE reaches only what the table allows without a review', () => {
  const reach: Record<string, (by: typeof people) => Promise<string>> = {
    draft: ({ editor }) => on.draft(editor),
    in_review: async ({ editor }) => {
      const id = await on.draft(editor)
      await on.submit(editor, id)
      return id
    },
    changes_requested: async ({ editor, reviewer }) => {
      const id = await on.draft(editor)
      await on.submit(editor, id)
      await on.decide(reviewer, id, 'request_changes')
      return id
    },
    approved: async ({ editor, reviewer }) => {
      const id = await on.draft(editor)
      await on.submit(editor, id)
      await on.decide(reviewer, id, 'approve')
      return id
    },
    published: ({ editor, reviewer }) => on.published(editor, reviewer),
    retracted: async ({ editor, reviewer }) => {
      const id = await on.published(editor, reviewer)
      await on.move(editor, id, 'draft')
      await on.submit(editor, id, 'retraction', 'It was wrong')
      await on.decide(reviewer, id, 'approve')
      await on.publish(reviewer, id)
      return id
    },
    discarded: async ({ editor }) => {
      const id = await on.draft(editor)
      await on.move(editor, id, 'discarded')
      return id
    },
  }
  const withoutReview: Record<string, string[]> = {
    draft: ['discarded'],
    in_review: ['draft'],
    changes_requested: ['discarded'],
    approved: ['draft'],
    published: ['draft'],
    retracted: ['draft'],
    discarded: [],
  }
  test.each(claimStates)('%s', async (from) => {
    for (const to of claimStates.filter((state) => state !== from)) {
      const id = await (reach[from] as (by: typeof people) => Promise<string>)(people)
      const isAllowed = withoutReview[from]?.includes(to)
      for (const who of isAllowed ? [people.editor] : [people.editor, people.reviewer]) {
        const code = await codeOf(on.move(who, id, to))
        expect(code, `${from} -> ${to}`)[isAllowed ? 'toBe' : 'toMatch'](isAllowed ? 'done' : /^CC00[1346]$/)
      }
      const [row] = await app`select state from claims where id = ${id}`
      expect(row?.state).toBe(isAllowed ? to : from)
    }
  })
})

test('a draft with a live version leads back to it, and is never discarded', async () => {
  const { editor, reviewer } = people
  const id = await on.published(editor, reviewer)
  await on.move(editor, id, 'draft')
  for (const wrong of ['discarded', 'retracted']) expect(await codeOf(on.move(editor, id, wrong)), wrong).toBe('CC003')
  expect(await codeOf(on.move(editor, id, 'published'))).toBe('done')
  await on.move(editor, id, 'draft')
  await on.submit(editor, id, 'retraction', 'It was wrong')
  await on.decide(reviewer, id, 'approve')
  await on.publish(reviewer, id)
  await on.move(editor, id, 'draft')
  for (const wrong of ['discarded', 'published']) expect(await codeOf(on.move(editor, id, wrong)), wrong).toBe('CC003')
  expect(await codeOf(on.move(editor, id, 'retracted'))).toBe('done')
})

test('only the author or an admin discards', async () => {
  const id = await on.draft(people.editor)
  expect(await codeOf(on.move(people.secondEditor, id, 'discarded'))).toBe('CC001')
  expect(await codeOf(on.move(people.admin, id, 'discarded'))).toBe('done')
})

test('a save based on an older version changes nothing and says who saved', async () => {
  const { editor, secondEditor } = people
  const id = await on.draft(editor)
  await on.write(secondEditor, id, 'Saved first')
  const late = as(app, editor, (tx) => tx`update claims set sentence = 'Saved late', version = 2 where id = ${id}`)
  const error = await late.then(
    () => null,
    (caught) => caught,
  )
  expect(error?.code).toBe('CC002')
  expect(JSON.parse(error?.detail)).toMatchObject({ savedBy: secondEditor, version: 2 })
  expect(await app`select sentence, version from claims where id = ${id}`).toEqual([
    { sentence: 'Saved first', version: 2 },
  ])
})

test('fifty saves at once on one version: one is applied, the others are told', async () => {
  const id = await on.draft(people.editor)
  const saves = Array.from({ length: 50 }, (_, n) =>
    codeOf(
      as(app, people.editor, (tx) => tx`update claims set sentence = ${`Save ${n}`}, version = 2 where id = ${id}`),
    ),
  )
  const codes = await Promise.all(saves)
  expect(codes.filter((code) => code === 'done')).toHaveLength(1)
  expect(codes.filter((code) => code === 'CC002')).toHaveLength(49)
})

test('a part changes only with a save of its claim', async () => {
  const id = await on.draft(people.editor)
  const waive = (tx: Parameters<Parameters<typeof as>[2]>[0]) =>
    tx`insert into gate_waivers (claim_id, gate, reason) values (${id}, 'asserted', 'A reason')`
  expect(await codeOf(as(app, people.editor, waive))).toBe('CC002')
  const withSave = as(app, people.editor, async (tx) => {
    await tx`update claims set version = version + 1 where id = ${id}`
    await waive(tx)
  })
  expect(await codeOf(withSave)).toBe('done')
})

test('not even in the transaction that submits can a part be slipped in after the freezing', async () => {
  const { editor } = people
  const slip = async (before: boolean) => {
    const id = await on.draft(editor)
    return codeOf(
      as(app, editor, async (tx) => {
        await tx`update claims set version = version + 1 where id = ${id}`
        const waive = () => tx`insert into gate_waivers (claim_id, gate, reason) values (${id}, 'asserted', 'A reason')`
        if (before) await waive()
        const { hash } = await on.freeze(tx, id, 'first', null)
        const [request] = await tx`
          insert into review_requests (claim_id, revision, based_on, hash, kind, requested_by)
          select id, 0, version, ${hash}, 'first', ${editor} from claims where id = ${id} returning id`
        await tx`update claims set state = 'in_review', request_id = ${request?.id}, version = version + 1 where id = ${id}`
        if (!before) await waive()
      }),
    )
  }
  expect(await slip(false)).toBe('CC003')
  expect(await slip(true)).toBe('done')
})

test('a request is frozen from the version that stands', async () => {
  const { editor } = people
  const id = await on.draft(editor)
  const request = (basedOn: number) =>
    as(app, editor, async (tx) => {
      const { hash } = await on.freeze(tx, id, 'first', null)
      await tx`insert into review_requests (claim_id, revision, based_on, hash, kind, requested_by) values (${id}, 0, ${basedOn}, ${hash}, 'first', ${editor})`
    })
  await on.write(editor, id, 'Saved meanwhile')
  expect(await codeOf(request(1))).toBe('CC002')
  expect(await codeOf(request(2))).toBe('done')
})

test('content is read-only in review, when approved and when published', async () => {
  const { editor, reviewer } = people
  const id = await on.draft(editor)
  expect(await codeOf(on.write(editor, id, 'In draft'))).toBe('done')
  await on.submit(editor, id)
  expect(await codeOf(on.write(editor, id, 'In review'))).toBe('CC003')
  await on.decide(reviewer, id, 'approve')
  expect(await codeOf(on.write(editor, id, 'When approved'))).toBe('CC003')
  await on.publish(reviewer, id)
  expect(await codeOf(on.write(editor, id, 'When published'))).toBe('CC003')
  const smuggled = as(
    app,
    editor,
    (tx) =>
      tx`update claims set sentence = 'Along with the state', state = 'draft', version = version + 1 where id = ${id}`,
  )
  expect(await codeOf(smuggled)).toBe('CC003')
})

test('an old request cannot be put before a reviewer again', async () => {
  const { editor } = people
  const id = await on.draft(editor)
  const { request } = await on.submit(editor, id)
  await on.move(editor, id, 'draft')
  await on.write(editor, id, 'Changed since')
  const again = as(
    app,
    editor,
    (tx) => tx`update claims set state = 'in_review', request_id = ${request}, version = version + 1 where id = ${id}`,
  )
  expect(await codeOf(again)).toBe('CC006')
  expect(await codeOf(on.submit(editor, id))).toBe('done')
  const decideOnTheOld = as(
    app,
    people.reviewer,
    (tx) => tx`
      insert into review_decisions (request_id, decision, hash, decided_by)
      select id, 'approve', hash, ${people.reviewer} from review_requests where id = ${request}`,
  )
  expect(await codeOf(decideOnTheOld)).toBe('CC003')
  expect(await codeOf(on.decide(people.reviewer, id, 'approve'))).toBe('done')
})

test('what is frozen is this claim with this kind and note', async () => {
  const { editor } = people
  const id = await on.draft(editor)
  const submit = (kind: string, note: string | null, extra: object) =>
    as(app, editor, async (tx) => {
      const { hash } = await on.freeze(tx, id, kind, note, extra)
      await tx`insert into review_requests (claim_id, revision, based_on, hash, kind, note, requested_by) select id, 0, version, ${hash}, 'first', null, ${editor} from claims where id = ${id}`
    })
  expect(await codeOf(submit('first', null, { id: randomUUID() }))).toBe('CC006')
  expect(await codeOf(submit('first', null, { slug: 'elsewhere' }))).toBe('CC006')
  expect(await codeOf(submit('first', null, { finding: 'Not in the drafts' }))).toBe('CC006')
  expect(
    await codeOf(submit('first', null, { statements: [{ words: { wording: 'quoted', text: 'Invented' } }] })),
  ).toBe('CC006')
  expect(await codeOf(submit('first', null, { more: 'than there is' }))).toBe('CC006')
  expect(await codeOf(submit('update', null, {}))).toBe('CC006')
  expect(await codeOf(submit('first', 'A note', {}))).toBe('CC006')
  expect(await codeOf(submit('first', null, {}))).toBe('done')
})

test('kinds: the first version is the first, the next ones have a note, a retracted claim comes back by correction', async () => {
  const { editor, reviewer } = people
  const id = await on.draft(editor)
  expect(await codeOf(on.submit(editor, id, 'update', 'Too early'))).toBe('CC003')
  await on.submit(editor, id)
  await on.decide(reviewer, id, 'approve')
  await on.publish(reviewer, id)
  await on.move(editor, id, 'draft')
  expect(await codeOf(on.submit(editor, id, 'first'))).toBe('CC003')
  expect(await codeOf(on.submit(editor, id, 'correction', ' '))).toBe('CC003')
  await on.submit(editor, id, 'retraction', 'It was wrong')
  await on.decide(reviewer, id, 'approve')
  await on.publish(reviewer, id)
  await on.move(editor, id, 'draft')
  expect(await codeOf(on.submit(editor, id, 'update', 'Back again'))).toBe('CC003')
  expect(await codeOf(on.submit(editor, id, 'correction', 'It was right after all'))).toBe('done')
})

test('a slug is fixed at first publication and never another claim’s', async () => {
  const { editor, reviewer } = people
  const slug = `slug-${randomUUID()}`
  const rename = (id: string, to: string) =>
    as(app, editor, (tx) => tx`update claims set slug = ${to}, version = version + 1 where id = ${id}`)
  const id = await on.draft(editor, slug)
  const renamed = `${slug}-renamed`
  expect(await codeOf(rename(id, renamed))).toBe('done')
  await on.submit(editor, id)
  await on.decide(reviewer, id, 'approve')
  await on.publish(reviewer, id)
  await on.move(editor, id, 'draft')
  expect(await codeOf(rename(id, slug))).toBe('CC005')
  expect(await codeOf(on.draft(editor, renamed))).toBe('23505')
  expect(await codeOf(as(app, editor, (tx) => tx`delete from claims where id = ${id}`))).toBe('42501')
  for (const bad of ['With Capitals', 'trailing-', 'ελληνικά', ''])
    expect(await codeOf(on.draft(editor, bad)), bad).toBe('23514')
})
