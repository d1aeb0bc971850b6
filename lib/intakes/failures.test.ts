import { expect, test } from 'vitest'
import { documentErrors, troubles } from '#lib/documents/document'
import { fetchFailures } from '#lib/fetching/fetch-failure'
import messages from '#messages/desk'
import { intakeFailures } from './intake.ts'

test('every reason for which an attempt fails is told in words, and no other', () => {
  const known = new Set<string>([...fetchFailures, ...documentErrors, ...troubles, ...intakeFailures, 'other'])
  expect(Object.keys(messages.desk.intake.failure).toSorted()).toEqual([...known].toSorted())
})
