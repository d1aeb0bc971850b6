import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ClaimRecord } from '#components/claims/claim-record'
import { Frame } from '#components/site/frame'
import { languages } from '#lib/i18n/languages'
import { thaw } from '#lib/publishing/snapshot'

const released = JSON.parse(gunzipSync(readFileSync('db/testing/first-release.json.gz')).toString())
const claims = released.publication_bodies.map(({ body }: { body: string }) => thaw(body))

const asRead = async (locale: string) => {
  const { default: messages } = await import(`../../messages/${locale}.json`)
  const fail = (error: Error) => {
    throw error
  }
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC" onError={fail}>
      <Frame
        name="The Desk"
        contact="mailto:a@b.example"
        pages={[]}
        locale={locale}
        place={(links) => links.claim('a')}
      >
        {claims.map((claim: (typeof claims)[number]) => (
          <ClaimRecord key={claim.id + claim.kind} claim={claim} timeZone="UTC" locale={locale} />
        ))}
      </Frame>
    </NextIntlClientProvider>,
  )
}

test.each(languages)('readers of %s find every text of a claim, with no text of the desk', async (locale) => {
  const html = await asRead(locale)
  expect(html.length).toBeGreaterThan(100_000)
  for (const language of languages)
    expect(html).toContain(`href="${language === 'en' ? '' : `/${language}`}/claims/a" lang="${language}"`)
})

test('Persian dates are in the calendar of the sources, in Persian digits', async () => {
  const html = await asRead('fa')
  const dates = [...html.matchAll(/<time dateTime="(2025[^"]*)">([^<]*)</gi)].map(
    ([, date, text]) => `${date}: ${text}`,
  )
  expect(dates).toContain('2025-01: ژانویهٔ ۲۰۲۵')
  expect(html).toContain(' [۱]')
  expect(html).not.toContain(' [1]')
})
