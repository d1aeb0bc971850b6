import { beforeAll, describe, expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { recordSubjects } from '#lib/records/record'
import { recordDesk } from './record-desk.ts'

const app = connectAs('app')
const owner = connectAs('owner')
const reader = connectAs('public')
let people: Awaited<ReturnType<typeof hire>>
beforeAll(async () => {
  people = await hire(owner)
})

describe.each(recordSubjects)('%s', (subject) => {
  const on = recordDesk(app, subject)

  test('a reviewer who contributed nothing approves, and the approved bytes are published', async () => {
    const { editor, reviewer } = people
    const id = await on.draft(editor)
    const hash = await on.submit(editor, id)
    await on.decide(reviewer, id, 'approve')
    await on.publish(reviewer, id)
    const [row] = await app`
      select p.number, p.hash, b.body = f.body as same, a.published_by from record_publications p
      join record_publication_bodies b on b.publication_id = p.id join frozen_bodies f on f.hash = p.hash
      join record_publication_approvals a on a.publication_id = p.id where p.record_id = ${id}`
    expect(row).toEqual({ number: 1, hash, same: true, published_by: reviewer })
    const acts = await app`select act from events where subject = ${subject} and subject_id = ${id} order by sequence`
    expect(acts.map(({ act }) => act)).toEqual(['create', 'submit', 'approve', 'publish'])
    expect(await app`select from public_changes where tag = ${`records:${subject}`}`).not.toHaveLength(0)
  })

  test('who wrote, saved or submitted it cannot review it; for the next version all may again', async () => {
    const { editor, reviewer, secondReviewer } = people
    const id = await on.draft(reviewer)
    await on.submit(reviewer, id)
    expect(await codeOf(on.decide(reviewer, id, 'approve'))).toBe('CC004')
    expect(await codeOf(on.decide(reviewer, id, 'request_changes'))).toBe('CC004')
    await on.save(secondReviewer, id)
    await on.submit(editor, id)
    for (const who of [reviewer, secondReviewer]) expect(await codeOf(on.decide(who, id, 'approve'))).toBe('CC004')
    const other = await on.published(secondReviewer, reviewer)
    await on.save(editor, other)
    await on.submit(editor, other, 'update', 'Said better')
    expect(await codeOf(on.decide(secondReviewer, other, 'approve'))).toBe('done')
  })

  test('an editor or an admin can neither review nor publish, and an admin submits nothing', async () => {
    const { editor, secondEditor, admin, reviewer } = people
    const id = await on.draft(editor)
    expect(await codeOf(on.submit(admin, id))).toBe('CC001')
    await on.submit(editor, id)
    for (const who of [secondEditor, admin]) expect(await codeOf(on.decide(who, id, 'approve'))).toBe('CC001')
    expect(await codeOf(on.decide(admin, id, 'withdraw'))).toBe('CC001')
    await on.decide(reviewer, id, 'approve')
    for (const who of [secondEditor, admin]) expect(await codeOf(on.publish(who, id))).toBe('CC001')
    expect(await codeOf(on.publish(reviewer, id))).toBe('done')
  })

  test('nothing is published without an approval that still stands', async () => {
    const { editor, reviewer } = people
    const id = await on.draft(editor)
    await on.submit(editor, id)
    expect(await codeOf(on.publish(reviewer, id))).toBe('CC004')
    await on.decide(reviewer, id, 'request_changes')
    expect(await codeOf(on.publish(reviewer, id))).toBe('CC004')
    await on.submit(editor, id)
    await on.decide(reviewer, id, 'approve')
    await on.save(editor, id)
    expect(await codeOf(on.publish(reviewer, id))).toBe('CC004')
    await on.submit(editor, id)
    await on.decide(editor, id, 'withdraw')
    expect(await codeOf(on.decide(reviewer, id, 'approve'))).toBe('CC003')
    expect(await codeOf(on.publish(reviewer, id))).toBe('CC004')
    await on.submit(editor, id)
    await on.decide(reviewer, id, 'approve')
    expect(await codeOf(on.publish(reviewer, id))).toBe('done')
    expect(await codeOf(on.publish(reviewer, id))).toBe('CC004')
  })

  test('what is submitted is what was written, under the kind and with the note that it says', async () => {
    const { editor } = people
    const id = await on.draft(editor)
    const forged = [{ content: { id } }, { subject: 'other' }, { kind: 'update' }, { note: 'Another' }, { more: 1 }]
    for (const each of forged) {
      expect(await codeOf(on.submit(editor, id, 'first', null, each)), JSON.stringify(each)).toBe('CC006')
    }
    expect(await codeOf(on.submit(editor, id, 'update', 'Too early'))).toBe('CC003')
    expect(await codeOf(on.submit(editor, id))).toBe('done')
    expect(await codeOf(on.submit(editor, id))).toBe('CC003')
  })

  test('another hash, number, kind or note than the approved one is refused', async () => {
    const { editor, reviewer } = people
    const id = await on.draft(editor)
    await on.submit(editor, id)
    const other = await as(app, editor, (tx) => on.freeze(tx, id, 'first', null, { content: {} }))
    expect(await codeOf(on.decide(reviewer, id, 'approve', other))).toBe('CC006')
    await on.decide(reviewer, id, 'approve')
    for (const changed of [{ hash: other }, { number: 2 }, { kind: 'update' }, { note: 'Not approved' }]) {
      expect(await codeOf(on.publish(reviewer, id, changed)), JSON.stringify(changed)).toBe('CC006')
    }
    expect(await codeOf(on.publish(reviewer, id))).toBe('done')
  })

  test('later versions tell why, and a retracted one comes back only by a correction', async () => {
    const { editor, reviewer } = people
    const id = await on.published(editor, reviewer)
    expect(await codeOf(on.submit(editor, id, 'first'))).toBe('CC003')
    expect(await codeOf(on.submit(editor, id, 'correction', ' '))).toBe('CC003')
    if (subject === 'labels') {
      expect(await codeOf(on.submit(editor, id, 'retraction', 'Gone'))).toBe('CC003')
      return
    }
    await on.submit(editor, id, 'retraction', 'Gone')
    await on.decide(reviewer, id, 'approve')
    await on.publish(reviewer, id)
    expect(await codeOf(on.submit(editor, id, 'update', 'Back'))).toBe('CC003')
    expect(await codeOf(on.submit(editor, id, 'correction', 'Back'))).toBe('done')
  })

  test('a save that overlaps a decision or a publication comes before or after it', async () => {
    const { editor, reviewer, secondEditor } = people
    for (let turn = 0; turn < 5; turn++) {
      const id = await on.draft(editor)
      await on.submit(editor, id)
      const [approved] = await Promise.all([codeOf(on.decide(reviewer, id, 'approve')), on.save(secondEditor, id)])
      expect(['done', 'CC003']).toContain(approved)
      expect(await codeOf(on.publish(reviewer, id))).toBe('CC004')
    }
  })
})

test('requests, decisions and publications never change, and nobody writes a body or an approval', async () => {
  const { editor, reviewer } = people
  await recordDesk(app, 'page').published(editor, reviewer)
  const tables = ['record_requests', 'record_decisions', 'record_publications', 'record_publication_approvals']
  for (const table of [...tables, 'record_publication_bodies']) {
    const [column] = table.endsWith('bodies') ? ['body'] : table.endsWith('approvals') ? ['published_by'] : ['hash']
    for (const statement of [`update ${table} set ${column} = ${column}`, `delete from ${table}`]) {
      expect(await codeOf(as(app, reviewer, (tx) => tx.unsafe(statement))), statement).toBe('42501')
      expect(await codeOf(as(owner, reviewer, (tx) => tx.unsafe(statement))), statement).toBe('CC005')
    }
    expect(await codeOf(as(owner, reviewer, (tx) => tx.unsafe(`truncate ${table} cascade`))), table).toBe('CC005')
  }
  for (const table of ['record_publication_bodies', 'record_publication_approvals']) {
    expect(await codeOf(as(app, reviewer, (tx) => tx.unsafe(`insert into ${table} default values`)))).toBe('42501')
  }
})

test('the public reads publications of records and nothing that leads there', async () => {
  for (const table of ['record_publications', 'record_publication_bodies']) {
    expect(await codeOf(reader.unsafe(`select from ${table} limit 1`)), table).toBe('done')
  }
  const closed = [
    'pages',
    'verdict_labels',
    'claim_translations',
    'record_requests',
    'record_decisions',
    'record_publication_approvals',
  ]
  for (const table of closed) expect(await codeOf(reader.unsafe(`select from ${table} limit 1`)), table).toBe('42501')
})

test('an address is fixed once it was published', async () => {
  const { editor, reviewer } = people
  for (const [subject, table] of [
    ['party', 'parties'],
    ['topic', 'topics'],
  ] as const) {
    const on = recordDesk(app, subject)
    const rename = (id: string) =>
      as(app, editor, (tx) => tx`update ${tx(table)} set slug = 'new-' || slug, version = version + 1 where id = ${id}`)
    expect(await codeOf(rename(await on.published(editor, reviewer)))).toBe('CC005')
    expect(await codeOf(rename(await on.draft(editor)))).toBe('done')
  }
})

test('the triggers’ functions cannot be hung on a table of one’s own', async () => {
  for (const name of [
    'finish_record_publication',
    'log_record_request',
    'log_record_decision',
    'tell_settings_change',
  ]) {
    const forge = as(app, people.editor, async (tx) => {
      await tx`create temp table forged (id uuid) on commit drop`
      await tx.unsafe(`create trigger forged after insert on forged for each row execute function public.${name}()`)
    })
    expect(await codeOf(forge), name).toBe('42501')
  }
})
