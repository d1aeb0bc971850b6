import { expect, test } from 'vitest'
import { z } from 'zod'
import { answering } from './answering.ts'
import { operation } from './operation.ts'

const count = operation({
  path: '/count/{slug}',
  summary: 'Count',
  description: '',
  params: z.object({ slug: z.string().regex(/^[a-z]+$/) }),
  query: z.object({ limit: z.coerce.number('It must be a number.').default(20) }),
  answer: z.object({ slug: z.string(), limit: z.number() }),
  missing: 'There is no such thing',
})

const answer = answering(count, async ({ params: { slug }, query: { limit } }) =>
  slug === 'nothing' ? null : { slug, limit },
)

async function ask(path: string, slug = 'it') {
  const response = await answer(new Request(`http://site.example${path}`), { params: Promise.resolve({ slug }) })
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() }
}

test('answers what is asked, with what is left out filled in', async () => {
  expect(await ask('/')).toEqual({ status: 200, type: 'application/json', body: { slug: 'it', limit: 20 } })
  expect(await ask('/?limit=3')).toMatchObject({ status: 200, body: { limit: 3 } })
})

test('an address without parts of its own comes without params', async () => {
  const all = answering({ ...count, params: z.object({}) }, async () => ({ slug: 'all', limit: 1 }))
  const response = await all(new Request('http://site.example/'), { params: Promise.resolve(undefined) })
  expect(await response.json()).toEqual({ slug: 'all', limit: 1 })
})

test('says that there is no such thing, also of what can be none', async () => {
  const none = {
    status: 404,
    type: 'application/problem+json',
    body: { type: 'about:blank', title: 'There is no such thing', status: 404 },
  }
  expect(await ask('/', 'nothing')).toEqual(none)
  expect(await ask('/', 'NO/SLUG')).toEqual(none)
})

test.each([
  ['/?limit=many', [{ parameter: 'limit', detail: 'It must be a number.' }]],
  ['/?verdikt=false', [{ parameter: 'verdikt', detail: 'There is no such parameter here.' }]],
  ['/?limit=1&limit=2', [{ parameter: 'limit', detail: 'It is given more than once.' }]],
  ['/?__proto__=1', [{ parameter: '__proto__', detail: 'There is no such parameter here.' }]],
])('names what is wrong in %s', async (path, errors) => {
  expect(await ask(path)).toMatchObject({
    status: 400,
    type: 'application/problem+json',
    body: { status: 400, errors },
  })
})
