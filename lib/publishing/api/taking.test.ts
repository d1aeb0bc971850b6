import { expect, test } from 'vitest'
import { z } from 'zod'
import { textSent } from './match-shapes.ts'
import { sending } from './operation.ts'
import { taking } from './taking.ts'

const told = sending({
  ...{ path: '/api/v1/length', summary: 'Length', description: '' },
  ...{ params: z.object({}), query: z.object({}), body: textSent },
  answer: z.object({ length: z.number(), limit: z.number() }),
})
const answer = taking(told, async ({ text, limit }) => ({ length: text.length, limit }))

async function send(body: string, query = '', take = answer) {
  const response = await take(new Request(`http://site.example/${query}`, { method: 'POST', body }))
  const { status, headers } = response
  return { status, type: headers.get('content-type'), cache: headers.get('cache-control'), body: await response.json() }
}

test.each([
  ['nothing', ''],
  ['one letter', 'x'],
  ['an emoji', '🚢'],
  ['NUL and half a character', '\0 \ud800'],
  ['ten thousand characters', 'я'.repeat(10_000)],
])('takes %s, and answers only who asked', async (_, text) => {
  expect(await send(JSON.stringify({ text }))).toEqual({
    ...{ status: 200, type: 'application/json', cache: 'private, no-store' },
    body: { length: text.length, limit: 10 },
  })
})

test.each([
  ['no JSON', '{', 'body'],
  ['a list', '[]', 'body'],
  ['null', 'null', 'body'],
  ['no text', '{}', 'text'],
  ['a number for a text', '{"text":1}', 'text'],
  ['too long a text', JSON.stringify({ text: 'x'.repeat(10_001) }), 'text'],
  ['too many', '{"text":"x","limit":51}', 'limit'],
  ['none', '{"text":"x","limit":0}', 'limit'],
  ['a word for a number', '{"text":"x","limit":"2"}', 'limit'],
  ['what is not known', '{"text":"x","lmit":2}', 'lmit'],
])('names what is wrong with %s', async (_, body, parameter) => {
  expect(await send(body)).toMatchObject({
    ...{ status: 400, type: 'application/problem+json', cache: 'private, no-store' },
    body: { status: 400, errors: [{ parameter }] },
  })
})

test('an address with a query is wrong', async () => {
  expect(await send('{"text":"x"}', '?limit=2')).toMatchObject({
    status: 400,
    body: { errors: [{ parameter: 'limit' }] },
  })
})

test('only so much is asked at once, and all of it is free again after', async () => {
  let go = () => {}
  const gate = new Promise<void>((resolve) => {
    go = resolve
  })
  const slow = taking(told, async () => {
    await gate
    return { length: 0, limit: 0 }
  })
  const asked = Array.from({ length: 9 }, () => send('{"text":"x"}', '', slow))
  expect(await Promise.race(asked)).toMatchObject({ status: 503, type: 'application/problem+json' })
  go()
  const statuses = (await Promise.all(asked)).map(({ status }) => status)
  expect(statuses.toSorted()).toEqual([...Array(8).fill(200), 503])
  expect((await send('{"text":"x"}', '', slow)).status).toBe(200)
})
