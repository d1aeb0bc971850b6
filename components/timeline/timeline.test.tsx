import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Timeline } from '#components/timeline/timeline'
import { languages } from '#lib/i18n/languages'
import type { Entry } from '#lib/timeline/timeline'

const said = (id: string, date: string | null, text: string, stance: 'asserts' | 'denies'): Entry => ({
  id,
  date,
  text,
  language: 'en',
  href: `#statement-${id}`,
  mark: { stance },
})

const entries: Entry[] = [
  said('1', '2022-07-11', 'White House <script>', 'asserts'),
  said('2', '2022-10~', 'Iran', 'denies'),
  said('3', null, 'Nobody knows when', 'denies'),
  { ...said('4', '2023-01-05', 'Correction', 'asserts'), mark: { verdict: 'confirmed' } },
]

const asRead = async (locale: string, entries: Entry[]) => {
  const { default: messages } = await import(`../../messages/${locale}.json`)
  const fail = (error: Error) => {
    throw error
  }
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC" onError={fail}>
      <Timeline entries={entries} locale={locale} />
    </NextIntlClientProvider>,
  )
}

const picture = (html: string) => html.slice(html.indexOf('<svg'), html.indexOf('</svg><p'))

test.each(languages)('in %s the list says all that the picture shows, and more', async (locale) => {
  const html = await asRead(locale, entries)
  const list = html.slice(html.indexOf('<ol'))
  for (const { href } of entries) expect(list).toContain(`href="${href}"`)
  expect(picture(html)).not.toContain('Nobody knows when')
  expect(html).not.toContain('<script')
  expect(html).not.toContain('style=')
})

test('no link of the picture is reached by keyboard twice', async () => {
  const links = picture(await asRead('en', entries)).match(/<a [^>]*>/g) ?? []
  expect(links).toHaveLength(3)
  for (const link of links) expect(link).toContain('tabindex="-1"')
})

test('runs from right to left where the page is read so, with a foreign name still left to right', async () => {
  const [left, right] = await Promise.all(['en', 'fa'].map((locale) => asRead(locale, entries)))
  const place = (html = '') => Number(/<circle cx="([\d.]+)"/.exec(html)?.[1])
  expect(place(left) + place(right)).toBeCloseTo(720)
  expect(picture(right ?? '')).toMatch(/<text [^>]*lang="en"[^>]*direction="ltr"[^>]*text-anchor="end"/)
})

test('without any date there is a list alone', async () => {
  const html = await asRead('en', [said('1', null, 'Iran', 'denies')])
  expect(html).not.toContain('viewBox="0 0 720')
  expect(html).not.toContain('tablet:sr-only')
  expect(html).toContain('date unknown')
})
