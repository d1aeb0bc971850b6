import { expect, test } from 'vitest'
import { isFormName, ofClaimForm } from './working-copy.ts'

const claim = '6f2c7d0e-5a1b-4c8e-9f3a-0b1c2d3e4f50'

test('a form is named by words, ids and colons', () => {
  for (const name of ['claim:new', `claim:${claim}:text`, `claim:${claim}:statement:${claim}`, 'settings:site'])
    expect(isFormName(name), name).toBe(true)
  for (const name of ['', 'claim', 'claim:', ':new', 'claim:New', 'claim:a b', `claim:${'x'.repeat(200)}`])
    expect(isFormName(name), name).toBe(false)
})

test('the name of a form tells its claim, and which part of it', () => {
  expect(ofClaimForm(`claim:${claim}:statement:new`)).toEqual({ claim, part: 'statement:new' })
  expect(ofClaimForm('claim:new')).toBeNull()
  expect(ofClaimForm(`party:${claim}`)).toBeNull()
})
