import { DOMParser } from 'linkedom'
import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { verdicts } from '#lib/claims/claim'
import messages from '#messages/en' with { type: 'json' }
import type { PublishedRecord } from '../queries.ts'
import { cardOf } from './card.ts'
import { embeddedAt, oembedOf, oembedXml } from './oembed.ts'

const t = createTranslator({ locale: 'en', messages })
const address = 'https://record.example'
const newsroom = { name: 'The Record', timeZone: 'Europe/Athens' }
const publishedAt = new Date('2025-02-01T23:00:00Z')

const record = (more: Partial<PublishedRecord> = {}): PublishedRecord => ({
  ...{ claimId: 'x', slug: 'they-sold-them', number: 1, kind: 'first', sentence: 'They sold them.', language: 'en' },
  ...{
    verdict: 'contested',
    finding: 'The accounts conflict.',
    firstMade: null,
    firstPublishedAt: publishedAt,
    publishedAt,
  },
  ...{ retracted: false, suspended: false, withheld: false, acts: [], translations: null },
  versions: [
    {
      ...{
        number: 1,
        kind: 'first',
        verdict: null,
        mergedInto: null,
        note: 'A note.',
        hash: 'ab',
        publishedAt,
        withheld: 'A court’s order',
      },
      ...{ withheldAt: null, suspended: false },
    },
  ],
  ...more,
})

const card = (more: Partial<PublishedRecord> = {}, locale = 'en') =>
  new DOMParser().parseFromString(cardOf({ record: record(more), newsroom, address, locale, t }), 'text/html')
const said = (more: Partial<PublishedRecord> = {}) => card(more).querySelector('main')?.textContent ?? ''

describe('a card', () => {
  test('says the claim, what was found and when, and leads out of its frame to the page', () => {
    expect(said()).toMatch(
      /They sold them\..*Contested.*The accounts conflict\..*The Record · First version, 2 February 2025/s,
    )
    const links = [...card({}, 'fa').querySelectorAll('a')]
    expect(links.length).toBe(2)
    for (const link of links) {
      expect(link.getAttribute('href')).toBe(`${address}/fa/claims/they-sold-them`)
      expect(link.getAttribute('target')).toBe('_top')
    }
    expect(card({}, 'fa').documentElement.getAttribute('dir')).toBe('rtl')
    expect(card({}, 'fa').querySelector('h1')?.getAttribute('dir')).toBe('ltr')
  })

  test.each(verdicts)('has a shape and a word for %s', (verdict) => {
    const document = card({ verdict })
    expect(document.querySelectorAll(`.verdict.${verdict} path`).length).toBeGreaterThan(0)
    expect(document.querySelector('.verdict')?.textContent).toBe(t(`verdict.${verdict}`))
  })

  test('of what stands suspended, withheld or retracted tells no verdict', () => {
    const silent = { verdict: null, finding: null }
    const cases: [Partial<PublishedRecord>, string][] = [
      [{ ...silent, suspended: true }, t('standing.suspendedText')],
      [
        { ...silent, suspended: true, acts: [{ number: 1, act: 'confirmed', at: publishedAt }] },
        t('standing.confirmedText'),
      ],
      [{ ...silent, withheld: true, sentence: null }, 'A court’s order'],
      [{ retracted: true, kind: 'retraction' }, t('standing.retractedTitle')],
    ]
    for (const [more, expected] of cases) {
      expect(said(more)).toContain(expected)
      expect(said(more)).not.toMatch(/Contested|accounts conflict/)
    }
  })

  test('carries attacks as words, and has nothing that runs or is fetched', () => {
    const attack = '</h1></title><script>alert(1)</script><img src=x onerror=alert(1)>" onload="alert(1) \u202etxt'
    const document = card({ sentence: attack, finding: attack })
    expect(document.querySelector('h1')?.textContent).toBe(attack)
    expect(document.querySelectorAll('script, img, [onload], [style], link[rel=stylesheet]').length).toBe(0)
  })
})

test.each([
  ['/claims/a-b', { slug: 'a-b', locale: 'en' }],
  ['/el/claims/a-b', { slug: 'a-b', locale: 'el' }],
  ['/el/claims/a-b/v/2?x=1#y', { slug: 'a-b', locale: 'el' }],
  ['/claims/a-b/as-of/2025-03-01', { slug: 'a-b', locale: 'en' }],
  ['/fa/embed/claims/a-b', { slug: 'a-b', locale: 'fa' }],
  ['/xx/claims/a-b', null],
  ['/claims', null],
  ['/topics/a-b', null],
  ['/claims/../desk', null],
])('%s embeds %o', (path, expected) => {
  expect(embeddedAt(address + path, address)).toEqual(expected)
})

test.each(['https://elsewhere.example/claims/a', 'javascript:alert(1)//record.example/claims/a', 'claims/a', ''])(
  '%s is no address of ours',
  (url) => expect(embeddedAt(url, address)).toBeNull(),
)

describe('the answer to who embeds', () => {
  const asked = {
    embedded: { slug: 'a-b', locale: 'el' as const },
    ...{
      title: '"They" <sold> & them',
      newsroom: { name: 'The Record', address },
      maxWidth: undefined,
      maxHeight: undefined,
    },
  }

  test('is a frame with the card, and a picture', () => {
    const answer = oembedOf(asked)
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: asked.title, provider_name: 'The Record' })
    expect(answer.thumbnail_url).toBe(`${address}/el/claims/a-b/picture.png`)
    const frame = new DOMParser().parseFromString(answer.html, 'text/html').querySelector('iframe')
    expect(frame?.getAttribute('src')).toBe(`${address}/el/embed/claims/a-b`)
    expect(frame?.getAttribute('title')).toBe(asked.title)
  })

  test('is nowhere larger than what was asked for', () => {
    const answer = oembedOf({ ...asked, maxWidth: 400, maxHeight: 200 })
    expect(answer).toMatchObject({ width: 400, height: 200 })
    expect(answer.html).toContain('width="400" height="200"')
    expect(answer).not.toHaveProperty('thumbnail_url')
    expect(oembedOf({ ...asked, maxWidth: 5000 })).toMatchObject({ width: 600, thumbnail_width: 1200 })
  })

  test('says the same as XML', () => {
    const answer = oembedOf({ ...asked, title: `${asked.title}\u0000` })
    const document = new DOMParser().parseFromString(oembedXml(answer), 'text/xml')
    expect(document.querySelector('title')?.textContent).toBe(asked.title)
    expect(document.querySelector('html')?.textContent).toBe(answer.html.replace('\u0000', ''))
    expect(document.querySelector('width')?.textContent).toBe('600')
  })
})
