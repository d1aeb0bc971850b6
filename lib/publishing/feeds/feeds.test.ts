import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { createTranslator } from 'next-intl'
import Parser from 'rss-parser'
import { expect, test } from 'vitest'
import messages from '#messages/en' with { type: 'json' }
import type { Correction } from '../correction-queries.ts'
import { correctionItem } from './correction-items.ts'
import { type Entry, newestFirst } from './entry.ts'
import type { Feed, FeedItem } from './feed.ts'
import { atomOf, jsonFeedOf } from './formats.ts'
import { itemOf } from './items.ts'

const t = createTranslator({ locale: 'en', messages })
const address = 'https://record.example'
const reader = { locale: 'el' as const, address, t }

const entry = (more: Partial<Entry> = {}): Entry => ({
  ...{ slug: 'they-sold-them', number: 1, kind: 'first', note: null, sentence: 'They sold them.', language: 'en' },
  ...{ verdict: 'contested', finding: 'The accounts conflict.', retracted: false, suspended: null, withheld: null },
  translations: null,
  mergedInto: null,
  firstPublishedAt: new Date('2025-01-20T09:00:00Z'),
  changedAt: new Date('2025-02-01T09:00:00Z'),
  ...more,
})

const item = (more: Partial<Entry> = {}) => itemOf(entry(more), reader)

const feed = (items: FeedItem[], more: Partial<Feed> = {}): Feed => ({
  ...{ title: 'The Record', titleLanguage: null, subtitle: 'What we found.', language: 'el', page: `${address}/el` },
  ...{ atom: `${address}/el/feed.xml`, json: `${address}/el/feed.json`, items },
  newsroom: { name: 'The Record', address },
  ...more,
})

/** As a reader reads it, who takes the white space around a text for no part of it. */
async function readAs(written: Feed) {
  const { title, items } = await new Parser().parseString(atomOf(written))
  return {
    title: title?.trim(),
    items: items.map(({ title, content }) => ({ title: title?.trim(), content: content?.trim() })),
  }
}

test('two readers of feeds read the same in both formats', async () => {
  const written = feed([item(), item({ slug: 'another', sentence: 'Προμήθευσε <όπλα> & “πυραύλους”' })])
  const atom = parseAtomFeed(atomOf(written))
  expect(atom).toMatchObject({ id: `${address}/el/feed.xml`, title: { value: 'The Record' } })
  expect(atom.entries?.[0]).toMatchObject({
    id: `${address}/claims/they-sold-them`,
    links: [{ href: `${address}/el/claims/they-sold-them`, rel: 'alternate' }],
    published: '2025-01-20T09:00:00.000Z',
    updated: '2025-02-01T09:00:00.000Z',
    categories: [{ term: 'contested', label: 'Contested' }],
  })
  const read = await readAs(written)
  const json = parseJsonFeed(JSON.stringify(jsonFeedOf(written)))
  expect(read.items.map(({ title }) => title)).toEqual(['They sold them.', 'Προμήθευσε <όπλα> & “πυραύλους”'])
  expect(json.items?.map(({ title }) => title)).toEqual(read.items.map(({ title }) => title))
  expect(json.items?.map(({ content_html }) => content_html)).toEqual(read.items.map(({ content }) => content))
  expect(json.items?.map(({ id }) => id)).toEqual(atom.entries?.map(({ id }) => id))
  expect(json).toMatchObject({ home_page_url: `${address}/el`, feed_url: `${address}/el/feed.json`, language: 'el' })
})

test('a correction changes its entry, and is said before the finding', () => {
  const corrected = item({ number: 2, kind: 'correction', note: 'The month was wrong.' })
  expect(corrected.id).toBe(item().id)
  expect(corrected.content).toMatch(/Correction.*The month was wrong\..*Contested.*The accounts conflict\./)
})

test('a reader of a language gets the translation into it, and else the original', () => {
  const translations = { el: { sentence: 'Τα πούλησαν.', finding: 'Δεν συμφωνούν.' } }
  expect(item({ translations })).toMatchObject({ id: item().id, title: 'Τα πούλησαν.', language: 'el' })
  expect(item({ translations }).content).toContain('<p lang="el" dir="ltr">Δεν συμφωνούν.</p>')
  expect(itemOf(entry({ translations }), { ...reader, locale: 'fa' })).toMatchObject({
    title: 'They sold them.',
    language: 'en',
  })
})

test('what was merged leads to the claim that took its place, and to its own history', () => {
  const merged = { kind: 'retraction' as const, retracted: true, note: 'It is the same.', mergedInto: 'they-gave-them' }
  const { id, content } = item(merged)
  expect(id).toBe(item().id)
  expect([...content.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    `${address}/el/claims/they-gave-them`,
    `${address}/el/claims/they-sold-them/history`,
  ])
})

test('a retracted finding says so first, and its verdict is gone', () => {
  const { title, content, verdict } = item({ kind: 'retraction', retracted: true, note: 'It was not so.' })
  expect(title).toBe('Retracted: They sold them.')
  expect(content).toContain('We have retracted this record')
  expect(content).toContain('It was not so.')
  expect([content.includes('Contested'), content.includes('conflict'), verdict]).toEqual([false, false, null])
})

test('a suspended one says the fixed sentence, a withheld one its reason', () => {
  const silent = { verdict: null, finding: null, note: null }
  expect(item({ ...silent, suspended: 'suspended' })).toMatchObject({
    title: 'Suspended: They sold them.',
    verdict: null,
  })
  expect(item({ ...silent, suspended: 'suspended' }).content).toContain(t('standing.suspendedText'))
  expect(item({ ...silent, suspended: 'confirmed' }).content).toContain(t('standing.confirmedText'))
  const withheld = item({ ...silent, sentence: null, withheld: 'A court’s order' })
  expect(withheld).toMatchObject({ title: 'This claim is withheld', language: 'el' })
  expect(withheld.content).toContain('A court’s order')
})

test('what changed last comes first', () => {
  const older = entry({ slug: 'older', changedAt: new Date('2025-01-01') })
  expect(newestFirst([older, entry(), entry({ slug: 'a' })]).map(({ slug }) => slug)).toEqual([
    'a',
    'they-sold-them',
    'older',
  ])
})

test('corrections are told apart for ever', () => {
  const correction: Correction = {
    ...{ id: 'a-publication', at: new Date(5000), kind: 'correction', number: 2, note: 'The month was wrong.' },
    ...{ subject: 'claim', slug: 'they-sold-them', title: 'They sold them.', language: 'en' },
  }
  const told = (more: Partial<Correction>) => correctionItem({ ...correction, ...more }, reader)
  expect(told({})).toMatchObject({
    id: `${address}/claims/they-sold-them/v/2`,
    url: `${address}/el/claims/they-sold-them`,
    title: 'Correction: They sold them.',
  })
  expect(told({ kind: 'suspended', note: null }).id).toBe(`${address}/claims/they-sold-them/v/2#suspended-5000`)
  expect(told({ kind: 'withheld', title: null, note: 'A court’s order' })).toMatchObject({
    title: 'Withheld',
    url: `${address}/el/claims/they-sold-them/history`,
  })
  expect(told({ subject: 'party', slug: 'iran', title: 'Iran', language: null })).toMatchObject({
    id: 'urn:uuid:a-publication',
    url: `${address}/el/parties/iran`,
    language: 'el',
  })
  expect(told({ subject: 'page', slug: 'funding' }).url).toBe(`${address}/el/policies/funding`)
  expect(told({ subject: 'labels', slug: null, title: null }).url).toBe(`${address}/el/methodology`)
})

test('attacks come out as the words that they are', async () => {
  const attack = 'a]]><script>alert(1)</script>&amp;<a href="java\tscript:alert(1)">x</a> \u202etxt.exe\u202c'
  const illegal = '\u0000\u0008\u000b\u001f\ufffe\uffff\ud800'
  const words = attack + illegal
  const written = feed([item({ sentence: words, finding: words, note: words, kind: 'update' })], { title: words })
  const atom = atomOf(written)
  for (const sign of illegal) expect(atom.includes(sign)).toBe(false)
  const read = await readAs(written)
  expect([read.title, read.items[0]?.title]).toEqual([attack, attack])
  const content = read.items[0]?.content ?? ''
  expect(content).not.toMatch(/<script|<a href="java/)
  expect(content).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;')
  const json = parseJsonFeed(JSON.stringify(jsonFeedOf(written)))
  expect(json.items?.[0]).toMatchObject({ title: attack, content_html: content })
})
