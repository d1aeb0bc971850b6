import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { readDocument } from '#lib/documents/read-document'
import { createSource } from '#lib/sources/commands'
import { sourceInput } from '#lib/sources/input'
import { getCaptureText } from '#lib/sources/queries'
import { askToFetch } from './commands.ts'
import { listIntakes, proposalsOf } from './queries.ts'
import { type Parts, takeIn } from './taking-commands.ts'

const owner = connectAs('owner')
let people: Awaited<ReturnType<typeof hireActors>>

/** Sends the awkward pages as a careless site would: some in another alphabet, all as plain `text/html`. */
const site = createServer((request, response) => {
  const [, encoding = 'utf8', name] = /^\/(?:as\/([\w-]+)\/)?([\w-]+)$/.exec(request.url ?? '') ?? []
  const page = readFileSync(new URL(`../documents/pages/${name}.html`, import.meta.url), 'utf8')
  response.setHeader('content-type', 'text/html').end(iconv.encode(page, encoding))
})

beforeAll(async () => {
  people = await hireActors(owner)
  site.listen(0, '127.0.0.1')
  await once(site, 'listening')
})
afterAll(async () => {
  site.close()
  await closePools()
})

/** From the site on this machine, which the real fetcher would refuse to ask. */
const parts: Parts = {
  fetch: async (address) => {
    const { port } = site.address() as AddressInfo
    const answer = await fetch(`http://127.0.0.1:${port}${new URL(address).pathname}`)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const mediaType = answer.headers.get('content-type') ?? ''
    return { bytes, mediaType, status: answer.status, headers: [...answer.headers], redirects: [], finalUrl: address }
  },
  read: readDocument,
  mayLookAt: async () => true,
}

/** What came of asking for a page of that site. */
async function ask(path: string) {
  const { editor } = people
  const url = `https://mail.example/${path}`
  const described = { title: url, publisher: 'mail.example', language: 'en', kind: 'other', url }
  const source = await createSource(editor, sourceInput.parse(described))
  await takeIn(await askToFetch(editor, source.id).then(({ id }) => ({ intake: id })), parts)
  const [intake] = await listIntakes(editor, source.id)
  const capture = intake?.captureId ?? null
  return {
    state: intake?.state,
    failure: intake?.failure ?? null,
    text: capture ? await getCaptureText(editor, capture) : null,
    proposals: capture ? await proposalsOf(editor, capture) : [],
  }
}

test('a page with three dates is kept, and the one on which it was published is proposed', {
  timeout: 60_000,
}, async () => {
  const { state, text, proposals } = await ask('three-dates')
  expect(state).toBe('kept')
  expect(text).toContain('no ship had been turned away')
  expect(proposals.filter(({ field }) => field === 'published')).toEqual([
    { field: 'published', value: '2025-01-17', from: 'json_ld' },
  ])
})

test('a Greek page that lies about its alphabet is kept in words', { timeout: 60_000 }, async () => {
  const { state, text } = await ask('as/windows-1253/charset-lie')
  expect(state).toBe('kept')
  expect(text).toContain('κανένα πλοίο δεν διώχθηκε')
})

test.each([
  ['soft-404-greek', 'soft_404'],
  ['paywall-said', 'paywall'],
  ['needs-script', 'needs_script'],
  ['are-you-human', 'blocked'],
  ['only-a-picture', 'no_text'],
])('of %s nothing is kept, and it is said why: %s', { timeout: 60_000 }, async (page, failure) => {
  expect(await ask(page)).toEqual({ state: 'failed', failure, text: null, proposals: [] })
})
