import { beforeAll, expect, test } from 'vitest'
import { insertCapture } from '#db/testing/captures'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { desk } from './desk.ts'

// Somebody who can run any SQL as the app's role, in their own name.
const app = connectAs('app')
const owner = connectAs('owner')
const on = desk(app)
let people: Awaited<ReturnType<typeof hire>>
beforeAll(async () => {
  people = await hire(owner)
})

test('temporary tables of the same name deceive no guard', async () => {
  const { editor, reviewer, secondReviewer } = people
  const id = await on.published(editor, secondReviewer)
  await on.move(reviewer, id, 'draft')
  await on.write(reviewer, id, 'My own text')
  const alone = as(app, reviewer, async (tx) => {
    await tx`create temp table publications on commit drop as select * from public.publications`
    await tx`insert into pg_temp.publications (claim_id, number, kind, hash) values (${id}, 2, 'update', 'x')`
    const { hash } = await on.freeze(tx, id, 'update', 'Because')
    const [request] = await tx`
      insert into review_requests (claim_id, revision, based_on, hash, kind, note, requested_by)
      select id, 0, version, ${hash}, 'update', 'Because', ${reviewer} from claims where id = ${id} returning id`
    await tx`update claims set state = 'in_review', request_id = ${request?.id}, version = version + 1 where id = ${id}`
    await tx`insert into review_decisions (request_id, decision, hash, decided_by) values (${request?.id}, 'approve', ${hash}, ${reviewer})`
  })
  expect(await codeOf(alone)).toMatch(/^(CC004|42501)$/)
  const promoted = as(app, editor, async (tx) => {
    await tx`create temp table people on commit drop as select id, 'reviewer'::text as role, null::timestamptz as disabled_at from public.people`
    await tx`insert into suspensions (claim_id, number, act, acted_by) values (${id}, 1, 'suspended', ${editor})`
  })
  expect(await codeOf(promoted)).toMatch(/^(CC001|42501)$/)
})

test('the triggers’ functions cannot be hung on a table of one’s own to forge events', async () => {
  for (const name of [
    'log_claim',
    'log_claim_part',
    'log_record',
    'log_person',
    'log_second_factor',
    'log_identity',
    'finish_publication',
    'finish_suspension',
    'log_settings',
  ]) {
    const forge = as(app, people.editor, async (tx) => {
      await tx`create temp table forged (id uuid) on commit drop`
      await tx.unsafe(`create trigger forged after insert on forged for each row execute function public.${name}()`)
    })
    expect(await codeOf(forge), name).toBe('42501')
  }
})

test('nobody promotes themselves or takes over somebody else’s account; an administrator manages others', async () => {
  const { editor, secondEditor, reviewer, admin } = people
  const change = (who: string, whom: string, set: string) =>
    codeOf(as(app, who, (tx) => tx.unsafe(`update people set ${set} where id = '${whom}'`)))
  expect(await change(editor, editor, `role = 'reviewer'`)).toBe('CC001')
  expect(await change(reviewer, editor, `role = 'reviewer'`)).toBe('CC001')
  expect(await change(editor, admin, `password_hash = 'mine'`)).toBe('CC001')
  expect(await change(admin, admin, `role = 'reviewer'`)).toBe('CC001')
  expect(await change(editor, editor, `password_hash = 'mine'`)).toBe('done')
  expect(await change(admin, secondEditor, `role = 'reviewer'`)).toBe('done')
  expect(await change(admin, secondEditor, `role = 'editor'`)).toBe('done')
  const hireSomebody = (who: string) =>
    codeOf(
      as(
        app,
        who,
        (tx) =>
          tx`insert into people (email, name, role) values (${`${crypto.randomUUID()}@example.org`}, 'New', 'reviewer')`,
      ),
    )
  expect(await hireSomebody(editor)).toBe('CC001')
  expect(await hireSomebody(admin)).toBe('done')
})

test('nobody of the app withholds or deletes a kept body', async () => {
  for (const statement of [
    'delete from publication_bodies',
    'delete from capture_bodies',
    'delete from frozen_bodies',
    `insert into withholdings (subject, subject_id, reason, requested_by, confirmed_by) select 'capture', 'x', 'r', id, id from people limit 1`,
  ]) {
    expect(await codeOf(as(app, people.reviewer, (tx) => tx.unsafe(statement))), statement).toBe('42501')
  }
})

test('a name changes only with a save of its party', async () => {
  const [party] = await as(app, people.editor, async (tx) => {
    const rows = await tx`insert into parties (slug, name, kind) values ('named', 'Named', 'state') returning id`
    await tx`insert into party_names (party_id, text, language, folded) values (${rows[0]?.id}, 'Named', 'en', 'named')`
    return rows
  })
  const rename = (tx: Parameters<Parameters<typeof as>[2]>[0]) =>
    tx`insert into party_names (party_id, text, language, folded) values (${party?.id}, 'Alias', 'en', 'alias')`
  expect(await codeOf(as(app, people.editor, rename))).toBe('CC002')
  expect(await codeOf(as(app, people.editor, (tx) => tx`delete from party_names where party_id = ${party?.id}`))).toBe(
    'CC002',
  )
  const withSave = as(app, people.editor, async (tx) => {
    await tx`update parties set version = version + 1 where id = ${party?.id}`
    await rename(tx)
  })
  expect(await codeOf(withSave)).toBe('done')
})

test('parties form no circle, also when two close it at once', async () => {
  const add = async (slug: string) => {
    const [row] = await as(
      app,
      people.editor,
      (tx) => tx`insert into parties (slug, name, kind) values (${slug}, ${slug}, 'state') returning id`,
    )
    return row?.id as string
  }
  const join = (part: string, whole: string) =>
    codeOf(
      as(
        app,
        people.editor,
        (tx) => tx`update parties set part_of = ${whole}, version = version + 1 where id = ${part}`,
      ),
    )
  const [a, b, c] = [await add('circle-a'), await add('circle-b'), await add('circle-c')]
  expect(await join(a, b)).toBe('done')
  expect(await join(b, c)).toBe('done')
  expect(await join(c, a)).toBe('CC008')
  for (let turn = 0; turn < 10; turn++) {
    const [x, y] = [await add(`x-${turn}`), await add(`y-${turn}`)]
    expect((await Promise.all([join(x, y), join(y, x)])).sort()).toEqual(['CC008', 'done'])
  }
})

test('a publication takes its claim along or is not there', async () => {
  const { editor, reviewer } = people
  const id = await on.draft(editor)
  await on.submit(editor, id)
  await on.decide(reviewer, id, 'approve')
  expect(await codeOf(as(app, reviewer, (tx) => on.insertPublication(tx, id)))).toBe('CC003')
  expect(await app`select 1 from publications where claim_id = ${id}`).toEqual([])
  expect(await codeOf(on.publish(reviewer, id))).toBe('done')
})

test('a suspension outlives the next version and can still be lifted', async () => {
  const { editor, reviewer, secondReviewer } = people
  const id = await on.published(editor, reviewer)
  const act = (who: string, what: string, number: number) =>
    codeOf(
      as(
        app,
        who,
        (tx) =>
          tx`insert into suspensions (claim_id, number, act, acted_by) values (${id}, ${number}, ${what}, ${who})`,
      ),
    )
  expect(await act(reviewer, 'suspended', 1)).toBe('done')
  await on.move(editor, id, 'draft')
  await on.submit(editor, id, 'update', 'The next one')
  await on.decide(secondReviewer, id, 'approve')
  await on.publish(secondReviewer, id)
  expect(await act(reviewer, 'suspended', 1)).toBe('CC003')
  expect(await act(secondReviewer, 'lifted', 1)).toBe('done')
})

test('suspending and lifting within one millisecond keeps its order', async () => {
  const { editor, reviewer, secondReviewer } = people
  const id = await on.published(editor, reviewer)
  for (let turn = 0; turn < 20; turn++) {
    await app.begin(async (tx) => {
      await Promise.all([
        tx`select set_config('app.actor', ${reviewer}, true)`,
        tx`insert into suspensions (claim_id, number, act, acted_by) values (${id}, 1, 'suspended', ${reviewer})`,
        tx`select set_config('app.actor', ${secondReviewer}, true)`,
        tx`insert into suspensions (claim_id, number, act, acted_by) values (${id}, 1, 'lifted', ${secondReviewer})`,
      ])
    })
  }
  expect(await owner`select suspended from public_claims where claim_id = ${id}`).toEqual([{ suspended: false }])
  expect((await owner`select distinct at from public_suspensions where claim_id = ${id}`).length).toBe(40)
})

test('a statement keeps its id', async () => {
  const { editor } = people
  const id = await on.draft(editor)
  const [party] = await as(
    app,
    editor,
    (tx) => tx`insert into parties (slug, name, kind) values ('speaker', 'Speaker', 'state') returning id`,
  )
  const state = (set: string) =>
    codeOf(
      as(app, editor, async (tx) => {
        await tx`update claims set version = version + 1 where id = ${id}`
        await tx.unsafe(`update statements set ${set} where claim_id = '${id}'`)
      }),
    )
  await as(app, editor, async (tx) => {
    await tx`update claims set version = version + 1 where id = ${id}`
    await tx`
      insert into statements (claim_id, position, party_id, stance, wording, words, language)
      values (${id}, 1, ${party?.id}, 'asserts', 'reported', 'It says so', 'en')`
  })
  expect(await state('id = gen_random_uuid()')).toBe('CC005')
  expect(await state(`words = 'It says otherwise'`)).toBe('done')
})

test('a submission has a verdict, a finding and a rationale', async () => {
  const { editor } = people
  const without = async (column: string | null) => {
    const id = await on.draft(editor)
    if (column) {
      await as(app, editor, (tx) =>
        tx.unsafe(`update claims set ${column} = null, version = version + 1 where id = '${id}'`),
      )
    }
    return codeOf(on.submit(editor, id))
  }
  for (const column of ['verdict', 'finding', 'rationale']) expect(await without(column), column).toBe('CC003')
  expect(await without(null)).toBe('done')
})

test('a withheld text does not come back', async () => {
  const { editor, reviewer, secondReviewer } = people
  const keep = (text: string) =>
    as(app, editor, async (tx) => {
      const [source] =
        await tx`insert into sources (title, publisher, language, kind) values ('S', 'P', 'en', 'other') returning id`
      const [capture] = await tx`
        insert into captures (source_id, method, media_type, bytes_sha256, text_sha256, captured_by)
        values (${source?.id}, 'paste', 'text/plain', encode(sha256(${text}::bytea), 'hex'), encode(sha256(${text}::bytea), 'hex'), ${editor}) returning id`
      return capture?.id as string
    })
  const store = (capture: string, text: string) =>
    codeOf(
      as(app, editor, async (tx) => {
        await tx`insert into blobs (sha256, size, store) values (encode(sha256(${text}::bytea), 'hex'), length(${text}), 'database') on conflict do nothing`
        await tx`insert into blob_bytes values (encode(sha256(${text}::bytea), 'hex'), ${text}::bytea) on conflict do nothing`
        await tx`insert into capture_bodies (capture_id, text) values (${capture}, ${text})`
      }),
    )
  const withheld = await keep('kept')
  await as(
    owner,
    secondReviewer,
    (tx) => tx`
      insert into withholdings (subject, subject_id, reason, requested_by, confirmed_by)
      values ('capture', ${withheld}, 'A court order', ${reviewer}, ${secondReviewer})`,
  )
  expect(await store(withheld, 'kept')).toBe('CC005')
  expect(await store(await keep('kept'), 'kept')).toBe('CC005')
  expect(await store(await keep('others'), 'others')).toBe('done')
})

test('what stands around a quotation in the citation stands around it in the capture', async () => {
  const { editor } = people
  const id = await on.draft(editor)
  const [source] = await as(app, editor, async (tx) => {
    const rows =
      await tx`insert into sources (title, publisher, language, kind) values ('S', 'P', 'en', 'other') returning id`
    return [{ source: rows[0]?.id, capture: await insertCapture(tx, rows[0]?.id, 'He denied it all.') }]
  })
  const cite = (prefix: string) =>
    codeOf(
      as(app, editor, async (tx) => {
        await tx`update claims set version = version + 1 where id = ${id}`
        await tx`
          insert into citations (claim_id, position, source_id, capture_id, relation, exact, prefix, suffix, starts_at, ends_at)
          values (${id}, 1, ${source?.source}, ${source?.capture}, 'reports', 'denied it', ${prefix}, ' all', 3, 12)`
      }),
    )
  expect(await cite('He never ')).toBe('CC007')
  expect(await cite('He ')).toBe('done')
})
