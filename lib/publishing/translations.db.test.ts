import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { desk } from '#db/guards/desk'
import { recordDesk, translate } from '#db/guards/record-desk'
import { connectAs } from '#db/testing/database'
import { as, hire } from '#db/testing/newsroom'
import { sha256 } from '#lib/sha256'
import { translationVersionOf } from './api/claims.ts'
import { translationVersion } from './api/shapes.ts'
import { listTranslationVersions } from './translation-history-queries.ts'
import { getTranslatedBefore, listTranslations } from './translation-queries.ts'

const app = connectAs('app')
const claims = desk(app)
const on = recordDesk(app, 'translation')
afterAll(closePools)

let people: Awaited<ReturnType<typeof hire>>
let slug: string
let claim: string
beforeAll(async () => {
  people = await hire(connectAs('owner'))
  const { editor, reviewer } = people
  slug = `translated-${crypto.randomUUID()}`
  claim = await claims.draft(editor, slug)
  await claims.submit(editor, claim, 'first', null)
  await claims.decide(reviewer, claim, 'approve')
  await claims.publish(reviewer, claim)
  const [made] = await as(app, editor, (tx) => translate(tx, claim))
  const id = made?.id as string
  const release = async (kind: string, note: string | null) => {
    await on.submit(editor, id, kind, note)
    await on.decide(reviewer, id, 'approve')
    await on.publish(reviewer, id)
  }
  await release('first', null)
  await as(
    app,
    editor,
    (tx) => tx`update claim_translations set sentence = 'Άλλη πρόταση', version = version + 1 where id = ${id}`,
  )
  await release('correction', 'A wrong word')
})

const suspend = (who: string, act: string) =>
  as(
    app,
    who,
    (tx) => tx`insert into suspensions (claim_id, number, act, acted_by) values (${claim}, 1, ${act}, ${who})`,
  )
const told = async () => (await listTranslations(slug, 1)).map(({ sentence, version }) => `${version} ${sentence}`)
const history = async () =>
  (await listTranslationVersions(slug)).map(({ body, ...version }) => ({
    ...version,
    sentence: body && JSON.parse(body).content.sentence,
  }))

test('a version tells its newest translation, and the history of every one what it said', async () => {
  expect(await told()).toEqual(['2 Άλλη πρόταση'])
  expect(await listTranslations(slug, 2)).toEqual([])
  expect(await listTranslations('nothing', 1)).toEqual([])
  expect([await getTranslatedBefore(slug, 2, 'el'), await getTranslatedBefore(slug, 1, 'el')]).toEqual([1, null])
  const shared = { language: 'el', number: 1, suspended: false, withheld: false }
  expect(await history()).toMatchObject([
    { ...shared, version: 2, kind: 'correction', note: 'A wrong word', sentence: 'Άλλη πρόταση' },
    { ...shared, version: 1, kind: 'first', note: null, sentence: 'Ένας ισχυρισμός' },
  ])
  expect(await listTranslationVersions('nothing')).toEqual([])
})

test('for machines, with the content that has the hash', async () => {
  for (const version of await listTranslationVersions(slug)) {
    const told = translationVersionOf(slug, version)
    expect(translationVersion.parse(told)).toEqual(told)
    expect(sha256(version.body as string)).toBe(told.hash)
    expect(told).toMatchObject({ of: 1, url: expect.stringMatching(`/el/claims/${slug}/translations$`) })
  }
})

test('while it is suspended nothing of it is told but that it was published', async () => {
  const { reviewer, secondReviewer } = people
  const before = await history()
  await suspend(reviewer, 'suspended')
  expect(await told()).toEqual([])
  expect(await history()).toEqual(before.map((one) => ({ ...one, suspended: true, note: null, sentence: null })))
  await suspend(secondReviewer, 'lifted')
  expect([await told(), await history()]).toEqual([['2 Άλλη πρόταση'], before])
})
