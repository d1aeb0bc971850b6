import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actingAs, closePools } from '#db/client'
import { withholding } from '#db/guards/withholding'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { s3Account, startS3 } from '#db/testing/s3-server'
import { captureText } from '#lib/captures/commands'
import { extendEnvironment } from '#lib/env'
import { sha256 } from '#lib/sha256'
import { createSource } from '#lib/sources/commands'
import { sourceInput } from '#lib/sources/input'
import { checkBlobs } from './checking-commands.ts'
import { forgetBlobs, keepBlob, readBlob, removeWithheld } from './commands.ts'

const owner = connectAs('owner')
const { ask, confirm } = withholding(connectAs('app'), owner)
const root = mkdtempSync(join(tmpdir(), 'blobs-'))
let people: Awaited<ReturnType<typeof hireActors>>
let s3: Awaited<ReturnType<typeof startS3>>

beforeAll(async () => {
  people = await hireActors(owner)
  s3 = await startS3()
})
afterAll(async () => {
  await closePools()
  await s3.stop()
  rmSync(root, { recursive: true })
})

const settings = (BLOB_STORE: string) =>
  extendEnvironment({
    BLOB_STORE,
    S3_ENDPOINT: s3.endpoint,
    S3_BUCKET: 'evidence',
    S3_REGION: s3Account.region,
    S3_ACCESS_KEY_ID: s3Account.accessKeyId,
    S3_SECRET_ACCESS_KEY: s3Account.secretAccessKey,
  })

const encode = (text: string) => new TextEncoder().encode(text)
const keep = (text: string) => actingAs(people.editor, (tx) => keepBlob(tx, encode(text)))
const pathOf = (hash: string) => join(root, hash.slice(0, 2), hash.slice(2, 4), hash)
const isFile = (hash: string) => statSync(pathOf(hash), { throwIfNoEntry: false })?.isFile() ?? false

const stores = {
  folder: {
    setting: `folder:${root}, s3`,
    has: isFile,
    damage: (hash: string) => writeFileSync(pathOf(hash), 'Damaged'),
  },
  s3: {
    setting: `s3, folder:${root}`,
    has: (hash: string) => s3.objects.has(hash),
    damage: (hash: string) => void s3.objects.set(hash, Buffer.from('Damaged')),
  },
}

describe.each(Object.entries(stores))('in the store %s', (store, { setting, has, damage }) => {
  const text = (words: string) => `${words} (${store})`
  beforeAll(() => settings(setting))

  test('bytes are kept once, outside the database, and come back as they were', async () => {
    const { sha256: hash, size } = await keep(text('Once'))
    expect([hash, size]).toEqual([sha256(text('Once')), text('Once').length])
    await keep(text('Once'))
    expect(has(hash)).toBe(true)
    expect(await owner`select store from blobs where sha256 = ${hash}`).toEqual([{ store }])
    expect(await owner`select 1 from blob_bytes where sha256 = ${hash}`).toHaveLength(0)
    expect(Buffer.from((await readBlob(hash)) as Uint8Array).toString()).toBe(text('Once'))
    expect(await readBlob(sha256('never kept'))).toBeNull()
  })

  test('bytes that changed or are gone are never given out, and are mended when they come again', async () => {
    const { sha256: hash } = await keep(text('Whole'))
    damage(hash)
    await expect(readBlob(hash)).rejects.toMatchObject({ name: 'DamagedBlob', damage: 'changed' })
    await keep(text('Whole'))
    expect(Buffer.from((await readBlob(hash)) as Uint8Array).toString()).toBe(text('Whole'))
    if (store === 'folder') rmSync(pathOf(hash))
    else s3.objects.delete(hash)
    await expect(readBlob(hash)).rejects.toMatchObject({ name: 'DamagedBlob', damage: 'missing' })
  })

  test('what is withheld is not given out from that moment, and its job removes it', async () => {
    const described = { title: 'T', publisher: 'P', language: 'en', kind: 'other' }
    const { id: source } = await createSource(people.editor, sourceInput.parse(described))
    const { id: capture } = await captureText(people.editor, source, text('Forbidden'))
    const hash = sha256(text('Forbidden'))
    await removeWithheld(hash)
    expect(has(hash)).toBe(true)
    expect(await confirm(people.secondReviewer.id, await ask(people.reviewer.id, capture, 'capture'))).toBe('done')
    expect(await readBlob(hash)).toBeNull()
    await removeWithheld(hash)
    expect(has(hash)).toBe(false)
    await removeWithheld(hash)
    await expect(keep(text('Forbidden'))).rejects.toMatchObject({ reason: 'withheld' })
    expect(has(hash)).toBe(false)
  })

  test('what nothing names is forgotten after a day, and what a capture or a waiting file names is not', async () => {
    const described = { title: 'T', publisher: 'P', language: 'en', kind: 'other' }
    const { id: source } = await createSource(people.editor, sourceInput.parse(described))
    await captureText(people.editor, source, text('Named'))
    const young = await keep(text('Young'))
    const unnamed = await keep(text('Unnamed'))
    await owner.begin(async (sql) => {
      await sql`alter table blobs disable trigger user`
      await sql`update blobs set created_at = now() - interval '25 hours' where sha256 <> ${young.sha256}`
      await sql`alter table blobs enable trigger user`
    })
    await forgetBlobs()
    expect([has(unnamed.sha256), has(young.sha256), has(sha256(text('Named')))]).toEqual([false, true, true])
    expect(await readBlob(unnamed.sha256)).toBeNull()
    await keep(text('Unnamed'))
    expect(has(unnamed.sha256)).toBe(true)
  })
})

test('a change of the setting strands nothing: what is named after the first is read, too', async () => {
  settings('database')
  const here = await keep('In the database')
  settings(`folder:${root}, s3`)
  const there = await keep('In the folder')
  settings(`s3, folder:${root}`)
  const away = await keep('In the bucket')
  const placed = await owner`
    select store from blobs where sha256 in ${owner([here, there, away].map(({ sha256: hash }) => hash))} order by store`
  expect(placed.map(({ store }) => store)).toEqual(['database', 'folder', 's3'])
  for (const { sha256: hash } of [here, there, away]) expect(sha256((await readBlob(hash)) as Uint8Array)).toBe(hash)
  settings('s3')
  await expect(readBlob(there.sha256)).rejects.toThrow('a folder that BLOB_STORE does not name')
  expect(await readBlob(here.sha256)).not.toBeNull()
})

test('a check reads all that is kept, and names what is damaged, missing, out of reach or not yet removed', async () => {
  settings(`folder:${root}, s3`)
  await keep('Bytes that were removed by hand')
  const found = async () =>
    (await checkBlobs()).damages
      .map(({ hash, is }) => [hash, is])
      .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1))
  const others = await found()
  const damaged = await keep('To be damaged')
  const lost = await keep('To be lost')
  expect(await found()).toEqual(others)
  stores.folder.damage(damaged.sha256)
  rmSync(pathOf(lost.sha256))
  const { count, bytes, withheld, damages } = await checkBlobs()
  expect(damages).toContainEqual({ hash: damaged.sha256, is: 'changed' })
  expect(damages).toContainEqual({ hash: lost.sha256, is: 'missing' })
  expect(damages).toHaveLength(others.length + 2)
  expect([count > 10, bytes > 100, withheld]).toEqual([true, true, 2])
  const [gone] = await owner`select sha256 from blobs where withheld and store = 'folder'`
  writeFileSync(pathOf(gone?.sha256), 'Forbidden')
  settings(`folder:${root}`)
  const now = (await checkBlobs()).damages
  expect(now).toContainEqual({ hash: gone?.sha256, is: 'still_there' })
  expect(now.filter(({ is }) => is === 'unreadable').length).toBeGreaterThan(0)
})

test('files are their owner’s alone, under names that are whole or not there', async () => {
  settings(`folder:${root}`)
  const { sha256: hash } = await keep('A file')
  expect(statSync(pathOf(hash)).mode & 0o777).toBe(0o600)
  expect(readdirSync(root, { recursive: true }).filter((name) => String(name).endsWith('.part'))).toEqual([])
})

test('a store that takes no bytes keeps no name of them either', async () => {
  settings('s3')
  extendEnvironment({ S3_SECRET_ACCESS_KEY: 'wrong' })
  await expect(keep('Nobody’s')).rejects.toThrow('SignatureDoesNotMatch')
  extendEnvironment({ S3_SECRET_ACCESS_KEY: s3Account.secretAccessKey, S3_BUCKET: 'another' })
  await expect(keep('Nobody’s')).rejects.toThrow('NoSuchBucket')
  expect(await owner`select 1 from blobs where sha256 = ${sha256('Nobody’s')}`).toHaveLength(0)
})
