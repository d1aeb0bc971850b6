import { expect, test } from 'vitest'
import { placeOf, withoutPlace } from './place.ts'

const claim = '6f2c7d0e-5a1b-4c8e-9f3a-0b1c2d3e4f50'
const part = '11111111-5a1b-4c8e-9f3a-0b1c2d3e4f50'

test.each([
  ['claim:new', 'claim', '/desk/claims/new'],
  [`party:${part}`, 'party', `/desk/parties/${part}`],
  [`source:${part}:capture`, 'source', `/desk/sources/${part}`],
  [`page:${part}:comment`, 'comment', `/desk/records/page/${part}#say`],
  [`topic:${part}:request-changes`, 'request-changes', `/desk/records/topic/${part}#decide`],
  [`party:${part}:reply:${claim}`, 'reply', `/desk/records/party/${part}#thread-${claim}`],
  [`labels:${part}:submission`, 'submission', `/desk/records/labels/${part}#record-acts`],
  [
    `source:${part}:withholding:${claim}`,
    'withholding',
    `/desk/sources/${part}/captures/${claim}?withhold=${claim}#withhold-${claim}`,
  ],
  ['page:method', 'page', '/desk/pages/method'],
  ['labels:en', 'labels', '/desk/labels'],
  [`translation:${claim}:el`, 'translation', `/desk/claims/${claim}/translations/el`],
  ['settings:site', 'settings', '/desk/settings'],
  ['checklist:new', 'checklist', '/desk/settings/checklist'],
  [`tip:${part}:decline`, 'tip', `/desk/inbox/${part}`],
  [`tip:${part}:claim`, 'tip', `/desk/claims/new?tip=${part}`],
  ['constructor:x', 'other', '/desk'],
  [`claim:${claim}:text`, 'text', `/desk/claims/${claim}#text`],
  [`claim:${claim}:statement:new`, 'statement', `/desk/claims/${claim}#statements`],
  [`claim:${claim}:statement:${part}`, 'statement', `/desk/claims/${claim}?edit=${part}#statement-${part}`],
  [`claim:${claim}:waiver:right-of-reply`, 'waiver', `/desk/claims/${claim}#gates`],
  [`claim:${claim}:comment`, 'comment', `/desk/claims/${claim}/review#say`],
  [`claim:${claim}:request-changes`, 'request-changes', `/desk/claims/${claim}/review#decide`],
  [`claim:${claim}:reply:${part}`, 'reply', `/desk/claims/${claim}/review#thread-${part}`],
  [
    `claim:${claim}:withholding:${part}`,
    'withholding',
    `/desk/claims/${claim}/history?withhold=${part}#withhold-${part}`,
  ],
  [`claim:${claim}:embargo`, 'embargo', `/desk/claims/${claim}#embargo`],
])('%s is found again', (form, subject, address) => {
  expect(placeOf(form)).toEqual({ subject, address })
})

test('what was typed about a removed part has no place, and nothing has one where nobody may write', () => {
  const names = ['text', 'statement:new', `statement:${part}`, `citation:${claim}`, 'request-changes', `reply:${part}`]
  const forms = names.map((name) => `claim:${claim}:${name}`)
  expect(withoutPlace(forms, [part], true)).toEqual([`claim:${claim}:citation:${claim}`])
  expect(withoutPlace(forms, [], true)).toEqual([
    `claim:${claim}:statement:${part}`,
    `claim:${claim}:citation:${claim}`,
  ])
  expect(withoutPlace(forms, [part], false)).toHaveLength(4)
})
