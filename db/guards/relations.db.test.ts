import type postgres from 'postgres'
import { beforeAll, describe, expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'
import { as, codeOf, hire } from '#db/testing/newsroom'
import { desk } from './desk.ts'

const owner = connectAs('owner')
const app = connectAs('app')
const reader = connectAs('public')
const steps = desk(app)
let people: Awaited<ReturnType<typeof hire>>

beforeAll(async () => {
  people = await hire(owner)
})

/** Saves a claim and changes its parts, as a command does. */
const save = (id: string, change: (tx: postgres.TransactionSql) => Promise<unknown>, person = people.editor) =>
  as(app, person, async (tx) => {
    await tx`update claims set version = version + 1 where id = ${id}`
    await change(tx)
  })

const relate = (id: string, relation: string, related: string) =>
  save(
    id,
    (tx) => tx`insert into claim_relations (claim_id, relation, related_id) values (${id}, ${relation}, ${related})`,
  )

const content = async (id: string) => {
  const [row] = await app`select working_content(${id}) as content`
  return row?.content
}

describe('a relation', () => {
  test('needs an actor, a save of its claim, and a state in which that is written', async () => {
    const [one, other] = [await steps.draft(people.editor), await steps.draft(people.editor)]
    const insert = (tx: postgres.TransactionSql) =>
      tx`insert into claim_relations (claim_id, relation, related_id) values (${one}, 'variant_of', ${other})`
    expect(await codeOf(as(app, null, insert))).toBe('CC001')
    expect(await codeOf(as(app, people.editor, insert))).toBe('CC002')
    expect(await codeOf(as(app, people.admin, insert))).toBe('CC001')
    expect(await codeOf(relate(one, 'variant_of', other))).toBe('done')
    const [event] =
      await app`select act, subject, contributes from events where claim_id = ${one} order by sequence desc limit 1`
    expect(event).toEqual({ act: 'add', subject: 'relation', contributes: true })
    const published = await steps.published(people.editor, people.reviewer)
    expect(await codeOf(relate(published, 'variant_of', other))).not.toBe('done')
  })

  test('is not to itself, stands once for a pair, and is one of four', async () => {
    const [one, other] = [await steps.draft(people.editor), await steps.draft(people.editor)]
    expect(await codeOf(relate(one, 'variant_of', one))).toBe('23514')
    expect(await codeOf(relate(one, 'cousin_of', other))).toBe('23514')
    expect(await codeOf(relate(one, 'contradicts', other))).toBe('done')
    expect(await codeOf(relate(one, 'variant_of', other))).toBe('23505')
    expect(await codeOf(relate(other, 'contradicts', one))).toBe('23505')
  })

  test.each(['narrower_than', 'supersedes'])('does not go round in a circle: %s', async (relation) => {
    const [a, b, c] = [
      await steps.draft(people.editor),
      await steps.draft(people.editor),
      await steps.draft(people.editor),
    ]
    expect(await codeOf(relate(a, relation, b))).toBe('done')
    expect(await codeOf(relate(b, relation, c))).toBe('done')
    expect(await codeOf(relate(c, relation, a))).toBe('CC031')
  })

  test('of variants may go round: they are a family', async () => {
    const [a, b, c] = [
      await steps.draft(people.editor),
      await steps.draft(people.editor),
      await steps.draft(people.editor),
    ]
    for (const [one, other] of [
      [a, b],
      [b, c],
      [c, a],
    ] as const) {
      expect(await codeOf(relate(one, 'variant_of', other))).toBe('done')
    }
  })

  test('two at the same time close no circle together', async () => {
    const [a, b, c] = [
      await steps.draft(people.editor),
      await steps.draft(people.editor),
      await steps.draft(people.editor),
    ]
    await relate(a, 'supersedes', b)
    const codes = await Promise.all([codeOf(relate(b, 'supersedes', c)), codeOf(relate(c, 'supersedes', a))])
    expect(codes.sort()).toEqual(['CC031', 'done'])
  })
})

describe('what is frozen names only claims that are public', () => {
  test('in the words of their live version, and no draft', async () => {
    const one = await steps.draft(people.editor)
    const secret = await steps.draft(people.editor)
    const open = await steps.published(people.editor, people.reviewer)
    await relate(one, 'variant_of', secret)
    await relate(one, 'narrower_than', open)
    await steps.move(people.editor, open, 'draft')
    await steps.write(people.editor, open, 'A sentence that nobody approved')
    expect((await content(one)).related).toEqual([
      { relation: 'narrower_than', claim: open, slug: expect.any(String), sentence: 'A claim', language: 'en' },
    ])
  })

  test('a forged one is refused', async () => {
    const [one, secret] = [await steps.draft(people.editor), await steps.draft(people.editor)]
    await relate(one, 'variant_of', secret)
    const related = [{ relation: 'variant_of', claim: secret, slug: 'secret', sentence: 'A claim', language: 'en' }]
    const submit = as(app, people.editor, async (tx) => {
      const { hash } = await steps.freeze(tx, one, 'first', null, { related })
      await tx`
        insert into review_requests (claim_id, revision, based_on, hash, kind, note, requested_by)
        select id, 0, version, ${hash}, 'first', null, ${people.editor} from claims where id = ${one}`
    })
    expect(await codeOf(submit)).toBe('CC006')
    expect(await codeOf(steps.submit(people.editor, one))).toBe('done')
  })

  test("readers find what live versions say, and the other's page is made anew", async () => {
    const open = await steps.published(people.editor, people.reviewer)
    const one = await steps.draft(people.editor)
    await relate(one, 'supersedes', open)
    const told = () => reader`select relation from public_relations where claim_id = ${one} and related_id = ${open}`
    expect(await told()).toEqual([])
    await steps.submit(people.editor, one)
    await steps.decide(people.reviewer, one, 'approve')
    const [slug] =
      await app`select 'claim:' || slug as tag, (select coalesce(max(sequence), 0) from public_changes) as last from claims where id = ${open}`
    await steps.publish(people.reviewer, one)
    expect(await told()).toEqual([{ relation: 'supersedes' }])
    const changes = await reader`select tag from public_changes where sequence > ${slug?.last}`
    expect(changes.map(({ tag }) => tag)).toContain(slug?.tag)
    await app`select 1`
    await owner`select rebuild_projections()`
    expect(await told()).toEqual([{ relation: 'supersedes' }])
  })
})

describe('a record of asking an accused party', () => {
  test('is about a party that this claim accuses, and is frozen with it', async () => {
    const one = await steps.draft(people.editor)
    const party = await as(app, people.editor, async (tx) => {
      const [row] =
        await tx`insert into parties (slug, name, kind) values (${`p-${crypto.randomUUID()}`}, 'P', 'state') returning id`
      return row?.id as string
    })
    const ask = (tx: postgres.TransactionSql) =>
      tx`
        insert into reply_requests (claim_id, party_id, asked_on, asked_earliest, asked_via, reply_by)
        values (${one}, ${party}, '2025-01', '2025-01-01', 'e-mail', '2025-01-20')`
    expect(await codeOf(save(one, ask))).toBe('23503')
    await save(one, (tx) => tx`insert into accused_parties (claim_id, party_id) values (${one}, ${party})`)
    expect(await codeOf(save(one, ask))).toBe('done')
    expect(await codeOf(as(app, people.editor, ask))).toBe('CC002')
    const answer = (tx: postgres.TransactionSql) =>
      tx`update reply_requests set answered_on = '2025-02' where claim_id = ${one}`
    expect(await codeOf(save(one, answer))).toBe('23514')
    expect((await content(one)).accused).toEqual([
      {
        party,
        requests: [
          {
            id: expect.any(String),
            ...{ on: '2025-01', via: 'e-mail', until: '2025-01-20', answered: false, answeredOn: null, outcome: null },
          },
        ],
      },
    ])
  })
})
