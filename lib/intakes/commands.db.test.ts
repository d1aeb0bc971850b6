import { afterAll, beforeAll, expect, test } from 'vitest'
import { actingAs, closePools } from '#db/client'
import { connectAs } from '#db/testing/database'
import { openNewsroom } from '#db/testing/desk-steps'
import { readBlob } from '#lib/blobs/commands'
import { addCitation } from '#lib/citations/commands'
import { DocumentError, type Reading } from '#lib/documents/document'
import { FetchFailure } from '#lib/fetching/fetch-failure'
import { disablePerson, enablePerson } from '#lib/people/commands'
import { getWorkingClaim } from '#lib/revisions/queries'
import { sha256 } from '#lib/sha256'
import { createSource } from '#lib/sources/commands'
import { sourceInput } from '#lib/sources/input'
import { getCaptureText } from '#lib/sources/queries'
import { askToFetch, resumeIntakes, takeUpload } from './commands.ts'
import { listIntakes, proposalsOf } from './queries.ts'
import { settleFailed } from './settling-commands.ts'
import { type Parts, takeIn } from './taking-commands.ts'

const owner = connectAs('owner')
let desk: Awaited<ReturnType<typeof openNewsroom>>
beforeAll(async () => {
  desk = await openNewsroom(owner)
})
afterAll(closePools)

const url = 'https://paper.example/treaty'
const described = { title: 'The treaty', publisher: 'The Paper', language: 'en', kind: 'news_report' }
const newSource = async (more: object = { url }) =>
  (await createSource(desk.people.editor, sourceInput.parse({ ...described, ...more }))).id

const encode = (text: string) => new TextEncoder().encode(text)

/** A site with one page, and a reader of it that has it as it is. */
function site(page: string, more: Partial<Reading> = {}): Parts & { asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    fetch: async (address) => {
      asked.push(address)
      const headers: [string, string][] = [['content-type', 'text/html']]
      return { bytes: encode(page), mediaType: 'text/html', status: 200, headers, redirects: [], finalUrl: `${url}?1` }
    },
    read: async ({ bytes, mediaType }) => ({
      mediaType: mediaType ?? '',
      text: new TextDecoder().decode(bytes).replaceAll(/<[^>]*>/g, ''),
      proposals: [{ field: 'title', value: 'Treaty signed', from: 'meta' }],
      trouble: null,
      ...more,
    }),
    mayLookAt: async () => true,
  }
}

const newest = async (source: string) => (await listIntakes(desk.people.editor, source))[0]
const capturesOf = (source: string) => owner`select * from captures where source_id = ${source} order by captured_at`
const jobsOf = (intake: string) =>
  owner`select payload, key from graphile_worker._private_jobs where payload ->> 'intake' = ${intake}`

test('what was asked for by address waits for its job, once, and is kept with all that came', async () => {
  const { editor, secondEditor } = desk.people
  const source = await newSource()
  const { id } = await askToFetch(editor, source)
  expect(await askToFetch(secondEditor, source)).toEqual({ id })
  expect(await jobsOf(id)).toMatchObject([{ payload: { intake: id }, key: `intake:${id}` }])
  expect(await newest(source)).toMatchObject({ id, method: 'fetch', reason: 'asked', by: 'Eda', state: 'waiting' })
  await takeIn({ intake: id }, site('<p>A treaty was signed.</p>'))
  const [capture] = await capturesOf(source)
  expect(capture).toMatchObject({
    method: 'fetch',
    captured_by: editor.id,
    status: 200,
    headers: [['content-type', 'text/html']],
    redirects: [],
    final_url: `${url}?1`,
    bytes_sha256: sha256('<p>A treaty was signed.</p>'),
    text_sha256: sha256('A treaty was signed.'),
  })
  expect(await newest(source)).toMatchObject({ state: 'kept', captureId: capture?.id, settledAt: expect.any(Date) })
  expect(await proposalsOf(editor, capture?.id)).toEqual([{ field: 'title', value: 'Treaty signed', from: 'meta' }])
  expect(await getCaptureText(editor, capture?.id)).toBe('A treaty was signed.')
})

test('a job that is done again does nothing again', async () => {
  const source = await newSource()
  const { id } = await askToFetch(desk.people.editor, source)
  const parts = site('Words.')
  await takeIn({ intake: id }, parts)
  await takeIn({ intake: id }, parts)
  expect(parts.asked).toEqual([url])
  await Promise.all([
    takeIn({ intake: (await askToFetch(desk.people.editor, source)).id }, site('Others.')),
    takeIn({ intake: id }, parts),
  ])
  expect(await capturesOf(source)).toHaveLength(2)
})

test('two that do the same job at once keep one capture', async () => {
  const source = await newSource()
  const { id } = await askToFetch(desk.people.editor, source)
  await Promise.all([1, 2, 3].map((n) => takeIn({ intake: id }, site(`Words ${n}.`))))
  expect(await capturesOf(source)).toHaveLength(1)
  expect(await newest(source)).toMatchObject({ state: 'kept' })
})

test('a page whose words are as before is no new capture, whatever its markup says', async () => {
  const source = await newSource()
  const fetchOnce = async (page: string) =>
    takeIn({ intake: (await askToFetch(desk.people.editor, source)).id }, site(page))
  await fetchOnce('<p>Signed.</p>')
  await fetchOnce('<p id="2">Signed.</p>')
  const [capture, ...more] = await capturesOf(source)
  expect(more).toEqual([])
  expect(await newest(source)).toMatchObject({ state: 'unchanged', captureId: capture?.id })
  await fetchOnce('<p>Signed again.</p>')
  expect(await capturesOf(source)).toHaveLength(2)
})

test('pictures have no words, and are the same only byte by byte', async () => {
  const source = await newSource()
  const fetchOnce = async (page: string) => {
    const parts = site(page, { text: '', mediaType: 'image/png', trouble: 'no_text', bytes: encode(page) })
    await takeIn({ intake: (await askToFetch(desk.people.editor, source)).id }, parts)
    return (await newest(source))?.state
  }
  expect(await fetchOnce('one')).toBe('kept')
  expect(await fetchOnce('one')).toBe('unchanged')
  expect(await fetchOnce('another')).toBe('kept')
})

test('a fetch that fails says why, keeps nothing, and may be asked for again', async () => {
  const { editor } = desk.people
  const source = await newSource()
  const fails = new FetchFailure('status', { status: 503 })
  const failing = {
    fetch: async () => {
      throw fails
    },
    read: site('').read,
    mayLookAt: async () => true,
  }
  await takeIn({ intake: (await askToFetch(editor, source)).id }, failing)
  expect(await newest(source)).toMatchObject({ state: 'failed', failure: 'status', details: { status: 503 } })
  for (const trouble of ['paywall', 'soft_404', 'blocked', 'needs_script', 'no_text'] as const) {
    await takeIn({ intake: (await askToFetch(editor, source)).id }, site('<p>Subscribe.</p>', { trouble }))
    expect(await newest(source)).toMatchObject({ state: 'failed', failure: trouble, captureId: null })
  }
  expect(await capturesOf(source)).toEqual([])
  await takeIn({ intake: (await askToFetch(editor, source)).id }, site('Words.'))
  expect(await newest(source)).toMatchObject({ state: 'kept' })
})

test('an error of ours is no failure of the source: the attempt waits, and its job is done again', async () => {
  const source = await newSource()
  const { id } = await askToFetch(desk.people.editor, source)
  const broken = { ...site(''), fetch: () => Promise.reject(new TypeError('ours')) }
  await expect(takeIn({ intake: id }, broken)).rejects.toThrow('ours')
  expect(await newest(source)).toMatchObject({ state: 'waiting' })
  await settleFailed(id, { failure: 'gave_up' })
  expect(await newest(source)).toMatchObject({ state: 'failed', failure: 'gave_up' })
  await takeIn({ intake: id }, site('Late.'))
  expect(await capturesOf(source)).toEqual([])
})

test('a source without an address, or marked never to be fetched, is not fetched', async () => {
  const { editor, admin } = desk.people
  await expect(askToFetch(editor, await newSource({}))).rejects.toMatchObject({ reason: 'no_address' })
  await expect(askToFetch(editor, crypto.randomUUID())).rejects.toMatchObject({ reason: 'not_found' })
  await expect(askToFetch(admin, await newSource())).rejects.toMatchObject({ reason: 'forbidden' })
  const source = await newSource()
  const never = (is: boolean) =>
    actingAs(editor, (tx) =>
      tx.execute(`update sources set never_fetch = ${is}, version = version + 1 where id = '${source}'`),
    )
  const { id } = await askToFetch(editor, source)
  await never(true)
  const parts = site('Words.')
  await takeIn({ intake: id }, parts)
  expect(parts.asked).toEqual([])
  expect(await newest(source)).toMatchObject({ state: 'failed', failure: 'never_fetch' })
  await expect(askToFetch(editor, source)).rejects.toMatchObject({ reason: 'never_fetch' })
  await never(false)
  expect(await askToFetch(editor, source)).not.toEqual({ id })
})

test('what somebody asked for who left meanwhile is kept in nobody’s name; a file of theirs is not', async () => {
  const { secondEditor, admin } = desk.people
  const source = await newSource()
  const asked = await askToFetch(secondEditor, source)
  const given = await takeUpload(secondEditor, source, { bytes: encode('Given.'), fileName: 'given.txt' })
  await disablePerson(secondEditor.id, admin)
  await takeIn({ intake: asked.id }, site('Asked.'))
  await takeIn({ intake: given.id }, site(''))
  await enablePerson(secondEditor.id, admin)
  expect(await capturesOf(source)).toMatchObject([{ captured_by: null, text_sha256: sha256('Asked.') }])
  expect(await newest(source)).toMatchObject({ id: given.id, state: 'failed', failure: 'asker_left' })
})

test('a file is read and kept with its name, and one of another kind is refused before it is kept', async () => {
  const { editor, reviewer, admin } = desk.people
  const source = await newSource({})
  const file = { bytes: encode('<!doctype html><p>Δεν υπάρχει συμφωνία.</p>'), fileName: 'page.html' }
  const { id } = await takeUpload(reviewer, source, file)
  expect(await newest(source)).toMatchObject({ method: 'upload', fileName: 'page.html', state: 'waiting', by: 'Rea' })
  expect(await readBlob(sha256(file.bytes))).toEqual(Buffer.from(file.bytes))
  await takeIn({ intake: id }, site(''))
  expect(await capturesOf(source)).toMatchObject([
    {
      method: 'upload',
      file_name: 'page.html',
      captured_by: reviewer.id,
      text_sha256: sha256('Δεν υπάρχει συμφωνία.'),
    },
  ])
  const svg = { bytes: encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), fileName: 'page.html' }
  await expect(takeUpload(editor, source, svg)).rejects.toMatchObject({ reason: 'unsupported_file' })
  const large = { bytes: new Uint8Array(25 * 2 ** 20 + 1).fill(65), fileName: 'large.txt' }
  await expect(takeUpload(editor, source, large)).rejects.toMatchObject({ reason: 'file_too_large' })
  expect(await readBlob(sha256(svg.bytes))).toBeNull()
  await expect(takeUpload(editor, crypto.randomUUID(), file)).rejects.toMatchObject({
    reason: 'not_found',
    values: {},
  })
  await expect(takeUpload(admin, source, file)).rejects.toMatchObject({ reason: 'forbidden' })
})

test('a file that can’t be read says why', async () => {
  const source = await newSource({})
  const { id } = await takeUpload(desk.people.editor, source, { bytes: encode('%PDF-1.7'), fileName: 'a.pdf' })
  const read = () => Promise.reject(new DocumentError('encrypted'))
  await takeIn({ intake: id }, { ...site(''), read })
  expect(await newest(source)).toMatchObject({ state: 'failed', failure: 'encrypted' })
})

test('quotations are looked for in every new capture; the one that proved them goes on proving them', async () => {
  const { editor } = desk.people
  const source = await newSource()
  const fetchOnce = async (page: string) => takeIn({ intake: (await askToFetch(editor, source)).id }, site(page))
  await fetchOnce('<p>He said: “no drones were sent”, on Friday. No treaty either.</p>')
  const claim = await desk.draft()
  const cite = (quote: string) =>
    desk.at(claim, (version) => addCitation(editor, claim, version, null, desk.cited({ source, quote })))
  await cite('no drones were sent')
  await cite('No treaty either')
  const gone = async () => Object.values((await getWorkingClaim(editor, claim))?.gone ?? {})
  await fetchOnce('<p>Corrected. He said: "no drones were sent", on Friday.</p>')
  const stand = async () =>
    [
      ...(await owner`
        select distinct on (a.citation_id) a.stands, a.starts_at, a.ends_at
        from anchors a join citations c on c.id = a.citation_id join captures k on k.id = a.capture_id
        where c.claim_id = ${claim} order by a.citation_id, k.captured_at desc, k.id desc`),
    ]
      .map((anchor) => Object.values(anchor))
      .sort()
  expect(await stand()).toEqual([
    [false, null, null],
    [true, 21, 40],
  ])
  expect(await gone()).toEqual([(await newest(source))?.captureId])
  await fetchOnce('<p>No treaty either, no drones were sent</p>')
  expect(await stand()).toEqual([
    [true, 0, 16],
    [true, 18, 37],
  ])
  expect(await gone()).toEqual([])
})

test('an attempt whose job is gone gets it again; one that has it, or is settled, does not', async () => {
  const { editor } = desk.people
  const [gone, there, settled] = [await newSource(), await newSource(), await newSource()]
  const [lost, kept, done] = [
    await askToFetch(editor, gone),
    await askToFetch(editor, there),
    await askToFetch(editor, settled),
  ]
  await takeIn({ intake: done.id }, site('Words.'))
  await owner`delete from graphile_worker._private_jobs where payload ->> 'intake' in ${owner([lost.id, done.id])}`
  await resumeIntakes()
  expect(await jobsOf(lost.id)).toEqual([])
  await connectAs('super').begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql`update intakes set asked_at = asked_at - interval '11 minutes'`
  })
  await resumeIntakes()
  await resumeIntakes()
  expect(await Promise.all([lost, kept, done].map(async ({ id }) => (await jobsOf(id)).length))).toEqual([1, 1, 0])
})
