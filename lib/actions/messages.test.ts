import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import messages from '#messages/desk'

test('a stale save is dated as the pages are: days before months, with the zone', () => {
  const t = createTranslator({ locale: 'en-GB', messages, timeZone: 'UTC', namespace: 'refusals' })
  const told = t('stale', { name: 'Sem', at: new Date('2026-11-22T03:39:00Z') })
  expect(told).toContain('Sem saved this on 22 November 2026 at 03:39 UTC, after')
})
