import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { withholding } from './withholding.ts'

const app = connectAs('app')
const owner = connectAs('owner')
const { ask, confirm } = withholding(app, owner)
let people: Awaited<ReturnType<typeof hire>>
beforeAll(async () => {
  people = await hire(owner)
})

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** A capture of a source of its own, as the app's role would insert it. */
const keep = (bytes: string, text: string, store = 'database') =>
  as(app, people.editor, async (tx) => {
    const [source] =
      await tx`insert into sources (title, publisher, language, kind) values ('S', 'P', 'en', 'other') returning id`
    const [added] = await tx`
      insert into blobs (sha256, size, store) values (${hashOf(bytes)}, ${bytes.length}, ${store}) on conflict do nothing returning 1`
    if (added && store === 'database') {
      await tx`insert into blob_bytes (sha256, bytes) values (${hashOf(bytes)}, ${Buffer.from(bytes)})`
    }
    const [capture] = await tx`
      insert into captures (source_id, method, media_type, bytes_sha256, text_sha256)
      values (${source?.id}, 'upload', 'text/html', ${hashOf(bytes)}, ${hashOf(text)}) returning id`
    await tx`insert into capture_bodies (capture_id, text) values (${capture?.id}, ${text})`
    return capture?.id as string
  })

const withhold = async (capture: string) =>
  confirm(people.secondReviewer, await ask(people.reviewer, capture, 'capture'))

const stands = async (capture: string) =>
  (await owner`select 1 from capture_bodies where capture_id = ${capture}`).length === 1

const blob = async (bytes: string) => {
  const [row] = await owner`
    select withheld, exists (select from blob_bytes k where k.sha256 = b.sha256) as there from blobs b where sha256 = ${hashOf(bytes)}`
  return row
}

test('with a capture go all that hold the same bytes or the same words, and nothing else', async () => {
  const asked = await keep('<p>Forbidden', 'Forbidden')
  const sameBytes = await keep('<p>Forbidden', 'Read in another way')
  const sameWords = await keep('<b>Forbidden', 'Forbidden')
  const other = await keep('<p>Allowed', 'Allowed')
  expect(await withhold(asked)).toBe('done')
  for (const gone of [asked, sameBytes, sameWords]) expect(await stands(gone)).toBe(false)
  expect(await stands(other)).toBe(true)
  for (const gone of ['<p>Forbidden', '<b>Forbidden'])
    expect(await blob(gone)).toEqual({ withheld: true, there: false })
  expect(await blob('<p>Allowed')).toEqual({ withheld: false, there: true })
  const reasons = await owner`
    select subject_id, reason, requested_by, confirmed_by from withholdings where subject_id = any (${[asked, sameBytes, sameWords]})`
  expect(reasons).toHaveLength(3)
  for (const { requested_by, confirmed_by } of reasons) expect(requested_by).not.toBe(confirmed_by)
  const told = await owner`
    select subject_id from events where act = 'withhold' and subject = 'capture' and subject_id = any (${[asked, sameBytes, sameWords]})`
  expect(told).toHaveLength(3)
})

test('neither the bytes nor the words come back, from whatever source', async () => {
  const gone = await keep('<p>Never again', 'Never again')
  await withhold(gone)
  expect(await codeOf(keep('<p>Never again', 'Said otherwise'))).toBe('CC005')
  expect(await codeOf(keep('<i>Never again', 'Never again'))).toBe('CC005')
  expect(await codeOf(keep('<i>Ever again', 'Ever again'))).toBe('done')
})

test('pictures without words are no twins of each other', async () => {
  const one = await keep('a picture', '')
  const other = await keep('another picture', '')
  await withhold(one)
  expect(await stands(other)).toBe(true)
  expect(await codeOf(keep('a third picture', ' \n'))).toBe('done')
})

test('bytes that are kept elsewhere are not given out any more, and a job is there that removes them', async () => {
  const elsewhere = await keep('<p>In a folder', 'In a folder', 'folder')
  const here = await keep('<p>In here', 'In here')
  await withhold(elsewhere)
  await withhold(here)
  expect(await blob('<p>In a folder')).toMatchObject({ withheld: true })
  const jobs = await owner`
    select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'removeBytes'`
  expect(jobs.map(({ payload }) => payload)).toEqual([{ sha256: hashOf('<p>In a folder') }])
})

test('what is kept while it is being withheld waits, and is refused', async () => {
  const asked = await keep('<p>At once', 'At once')
  const request = await ask(people.reviewer, asked, 'capture')
  let keeping: Promise<string> | undefined
  await as(app, people.secondReviewer, async (tx) => {
    await tx`select confirm_withholding(${request})`
    keeping = codeOf(keep('<q>At once', 'At once'))
    await expect
      .poll(async () => (await owner`select 1 from pg_locks where locktype = 'advisory' and not granted`).length)
      .toBe(1)
  })
  expect(await keeping).toBe('CC005')
})

test('the file as it was uploaded goes with what was made of it, and is not taken again', async () => {
  const capture = await keep('a picture made anew', '')
  const upload = (bytes: string) =>
    as(app, people.editor, async (tx) => {
      await tx`insert into blobs (sha256, size, store) values (${hashOf(bytes)}, ${bytes.length}, 'database') on conflict do nothing`
      await tx`insert into blob_bytes (sha256, bytes) values (${hashOf(bytes)}, ${Buffer.from(bytes)}) on conflict do nothing`
      const [intake] = await tx`
        insert into intakes (source_id, method, reason, blob, file_name)
        select source_id, 'upload', 'asked', ${hashOf(bytes)}, 'a.jpg' from captures where id = ${capture} returning id`
      await tx`update intakes set state = 'kept', capture_id = ${capture} where id = ${intake?.id}`
    })
  await upload('a picture with its camera')
  expect(await blob('a picture with its camera')).toEqual({ withheld: false, there: true })
  expect(await withhold(capture)).toBe('done')
  expect(await blob('a picture with its camera')).toEqual({ withheld: true, there: false })
  expect(await codeOf(upload('a picture with its camera'))).toBe('CC005')
})
