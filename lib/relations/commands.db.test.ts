import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { desk } from '#db/guards/desk'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { outcome } from '#db/testing/outcome'
import { createParty } from '#lib/parties/commands'
import { partyInput } from '#lib/parties/input'
import { listRelatives } from '#lib/publishing/relatives-queries'
import { removeReplyRequest, saveAccused, saveReplyRequest } from '#lib/replies/commands'
import { accusedInput, replyRequestInput } from '#lib/replies/input'
import { abandonRevision } from '#lib/revisions/commands'
import { getWorkingClaim } from '#lib/revisions/queries'
import { addRelation, removeRelation } from './commands.ts'
import { claimsNamed, findRelatable, listRelations } from './queries.ts'
import type { ClaimRelationKind } from './relation.ts'

const owner = connectAs('owner')
const app = connectAs('app')
const steps = desk(app)
let people: Awaited<ReturnType<typeof hireActors>>

beforeAll(async () => {
  people = await hireActors(owner)
})
afterAll(closePools)

const at = async <T>(id: string, act: (version: number) => Promise<T>) => act(await steps.version(id))
const draft = () => steps.draft(people.editor.id)
const published = () => steps.published(people.editor.id, people.reviewer.id)
const relate = (id: string, relation: ClaimRelationKind, related: string, actor = people.editor) =>
  at(id, (v) => addRelation(actor, id, v, { relation, related }))
async function release(id: string, kind = 'first', note: string | null = null) {
  await steps.submit(people.editor.id, id, kind, note)
  await steps.decide(people.reviewer.id, id, 'approve')
  await steps.publish(people.reviewer.id, id)
}

describe('a relation', () => {
  test('is told by one claim and read on both', async () => {
    const [one, other] = [await draft(), await draft()]
    expect(await outcome(relate(one, 'narrower_than', other))).toBe('done')
    const { own } = await listRelations(people.editor, one)
    expect(own).toMatchObject([{ relation: 'narrower_than', claim: other, isPublic: false }])
    expect((await listRelations(people.editor, other)).others).toMatchObject([
      { relation: 'narrower_than', claim: one },
    ])
    expect(await outcome(at(one, (v) => removeRelation(people.secondEditor, one, v, own[0]?.id as string)))).toBe(
      'done',
    )
    expect((await listRelations(people.editor, other)).others).toEqual([])
  })

  test('is refused in words', async () => {
    const [one, other] = [await draft(), await draft()]
    expect(await outcome(relate(one, 'variant_of', one))).toBe('related_to_itself')
    expect(await outcome(relate(one, 'variant_of', crypto.randomUUID()))).toBe('not_found')
    expect(await outcome(relate(one, 'supersedes', other, people.admin))).toBe('forbidden')
    expect(await outcome(relate(one, 'supersedes', other))).toBe('done')
    expect(await outcome(relate(one, 'variant_of', other))).toBe('already_related')
    const third = await draft()
    await relate(other, 'supersedes', third)
    expect(await outcome(relate(third, 'supersedes', one))).toBe('circle_of_claims')
    expect(await outcome(at(one, (v) => removeRelation(people.editor, one, v, crypto.randomUUID())))).toBe('not_found')
    await steps.move(people.editor.id, third, 'discarded')
    expect(await outcome(relate(one, 'contradicts', third))).toBe('not_found')
  })

  test('of another claim answers like one that does not exist', async () => {
    const [one, other, third] = [await draft(), await draft(), await draft()]
    await relate(one, 'variant_of', other)
    const [relation] = (await listRelations(people.editor, one)).own
    expect(await outcome(at(third, (v) => removeRelation(people.editor, third, v, relation?.id as string)))).toBe(
      'not_found',
    )
  })
})

test('variants make a family, whoever told of whom', async () => {
  const [a, b, c, apart] = [await draft(), await draft(), await draft(), await draft()]
  await relate(a, 'variant_of', b)
  await relate(c, 'variant_of', b)
  await relate(apart, 'contradicts', b)
  const { own, others, family } = await listRelations(people.editor, a)
  expect([own.map(({ claim }) => claim), others, family.map(({ claim }) => claim)]).toEqual([[b], [], [c]])
})

test('a text names a claim by its whole sentence, its address, or words that only it has', async () => {
  const slug = `only-${crypto.randomUUID()}`
  const id = await steps.draft(people.editor.id, slug)
  expect(await claimsNamed(people.editor, slug)).toEqual([id])
  expect(await claimsNamed(people.editor, slug.slice(0, 20))).toEqual([id])
  expect(await claimsNamed(people.editor, '%')).toEqual([])
})

test('claims are found by some of their words, in any order', async () => {
  const id = await draft()
  const word = crypto.randomUUID()
  await steps.write(people.editor.id, id, `Ruritania has supplied ${word} with drones`)
  const found = async (words: string) => (await findRelatable(people.editor, words, 5)).map((claim) => claim.id)
  expect(await found(`drones ${word} ruritania`)).toEqual([id])
  expect(await found(`tanks ${word}`)).toEqual([])
})

describe('in public', () => {
  test('the other record names this one, and their family, while it is live and in force', async () => {
    const [open, cousin] = [await published(), await draft()]
    const one = await draft()
    await relate(one, 'variant_of', open)
    await release(one)
    await relate(cousin, 'variant_of', one)
    await release(cousin)
    const told = async (id: string) => (await listRelatives(id)).map(({ slug, relation }) => ({ slug, relation }))
    const [slugs] = await app`
      select max(slug) filter (where claim_id = ${one}) as one, max(slug) filter (where claim_id = ${cousin}) as cousin,
        max(slug) filter (where claim_id = ${open}) as open from public_claims`
    expect(await told(open)).toEqual([
      { slug: slugs?.one, relation: 'variant_of' },
      { slug: slugs?.cousin, relation: null },
    ])
    expect(await told(cousin)).toEqual([{ slug: slugs?.open, relation: null }])
    await steps.move(people.editor.id, one, 'draft')
    await release(one, 'retraction', 'It was wrong.')
    expect(await told(open)).toEqual([{ slug: slugs?.cousin, relation: null }])
  })
})

test('an abandoned revision takes its relations and questions along, and brings the old ones back', async () => {
  const { editor } = people
  const [open, later, secret, id] = [await published(), await published(), await draft(), await draft()]
  const party = await createParty(editor, partyInput.parse({ name: 'Ruritania', language: 'en', kind: 'state' }))
  const asked = { askedOn: '2025-02', askedVia: 'e-mail', replyBy: '2025-03-01' }
  await relate(id, 'variant_of', open)
  await relate(id, 'contradicts', secret)
  await at(id, (v) => saveAccused(editor, id, v, accusedInput.parse({ party: party.id, request: asked })))
  await release(id)
  const before = await getWorkingClaim(editor, id)
  const relations = await listRelations(editor, id)
  const [request] = before?.accused[0]?.requests ?? []
  await steps.move(editor.id, id, 'draft')
  await at(id, (v) => removeRelation(editor, id, v, relations.own.find(({ claim }) => claim === open)?.id as string))
  await relate(id, 'supersedes', later)
  const answer = replyRequestInput.parse({ ...asked, answered: 'yes', answeredOn: '2025-02-20', outcome: 'No.' })
  await at(id, (v) => saveReplyRequest(editor, id, v, request?.id as string, answer))
  await at(id, (v) => saveAccused(editor, id, v, accusedInput.parse({ party: party.id, request: asked })))
  expect((await getWorkingClaim(editor, id))?.accused[0]?.requests).toHaveLength(2)
  await at(id, (v) => abandonRevision(editor, id, v))
  const after = await getWorkingClaim(editor, id)
  expect(after).toEqual({ ...before, version: after?.version })
  const told = (all: typeof relations) => all.own.map(({ relation, claim }) => ({ relation, claim }))
  expect(told(await listRelations(editor, id))).toEqual(told(relations))
  await steps.move(editor.id, id, 'draft')
  expect(await outcome(at(id, (v) => removeReplyRequest(editor, id, v, request?.id as string)))).toBe('done')
  expect(await outcome(at(id, (v) => removeReplyRequest(editor, id, v, request?.id as string)))).toBe('not_found')
})

test('of two who relate the same two claims at the same moment one is told so', async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    const [one, other] = [await draft(), await draft()]
    const outcomes = await Promise.all([
      outcome(relate(one, 'variant_of', other)),
      outcome(relate(other, 'contradicts', one, people.secondEditor)),
    ])
    expect(outcomes.sort()).toEqual(['already_related', 'done'])
  }
})
