import { DOMParser } from 'linkedom'
import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PublishedTranslations } from '#components/translations/published-translations'
import { freezeRecord } from '#lib/publishing/record-snapshot'
import type { TranslationVersion } from '#lib/publishing/translation-history-queries'
import messages from '#messages/en' with { type: 'json' }

const id = '4ce1b1f6-12d5-4b3f-9a51-0a1b2c3d4e5f'
const content = { id, claim: id, slug: 'it-rained', number: 1, hash: 'a', language: 'el', context: null }

function version(number: number, sentence: string | null, more: Partial<TranslationVersion> = {}): TranslationVersion {
  const words = { sentence, finding: 'Ναι', rationale: 'Έτσι' }
  const frozen = { schema: 1, subject: 'translation', kind: 'first', note: null, content: { ...content, ...words } }
  return {
    ...{ language: 'el', version: number, number: 1, kind: 'first', note: null, hash: `hash ${number}` },
    ...{ publishedAt: new Date('2025-02-01T10:00:00Z'), suspended: false, withheld: sentence === null },
    body: sentence === null ? null : freezeRecord(frozen).body,
    ...more,
  }
}

const read = (versions: TranslationVersion[], locale = 'en') => {
  const page = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
      <PublishedTranslations slug="it-rained" versions={versions} timeZone="UTC" locale={locale} />
    </NextIntlClientProvider>,
  )
  return new DOMParser().parseFromString(`<main>${page}</main>`, 'text/html')
}
const items = (versions: TranslationVersion[]) => [...read(versions).querySelectorAll('li')]

test('each version says what it changed; the first, all that it says', () => {
  const [second, first] = items([
    version(2, 'Έβρεξε πολύ', { kind: 'correction', note: 'A word was missing' }),
    version(1, 'Έβρεξε'),
  ])
  expect(second?.textContent).toMatch(/Version 2 \(newest\).*Correction.*A word was missing.*hash 2/s)
  expect(second?.querySelector('ins')?.textContent).toContain('πολύ')
  expect(second?.querySelectorAll('dt')).toHaveLength(1)
  expect(second?.querySelector('dd [lang=el]')).not.toBeNull()
  expect(second?.querySelector('a')?.getAttribute('href')).toBe('/claims/it-rained/v/1')
  expect([...(first?.querySelectorAll('dd') ?? [])].map((each) => each.textContent)).toEqual(['Έβρεξε', 'Ναι', 'Έτσι'])
  expect(first?.querySelector('ins, del')).toBeNull()
})

test('of what is withheld or suspended only that and its hash; what follows it says all that it says', () => {
  const [third, second, first] = items([
    version(3, 'Έβρεξε'),
    version(2, null, { number: null }),
    version(1, 'Έβρεξε', { suspended: true, body: null }),
  ])
  expect(third?.querySelector('summary')?.textContent).toBe('What it says')
  expect(second?.textContent).toMatch(/Withheld.*hash 2/s)
  expect(first?.textContent).toMatch(/not shown while.*suspended.*hash 1/s)
  expect([second, first].map((item) => item?.querySelector('details'))).toEqual([null, null])
})

test('a version with the words of the one before says so, and the reader’s language stands first', () => {
  expect(items([version(2, 'Έβρεξε', { number: 2 }), version(1, 'Έβρεξε')])[0]?.textContent).toContain(
    'Its words are those of version 1.',
  )
  const page = read([version(1, 'Έβρεξε'), version(1, 'Het regende', { language: 'nl' })], 'nl')
  expect([...page.querySelectorAll('h2')].map(({ id }) => id)).toEqual(['in-nl', 'in-el'])
})
