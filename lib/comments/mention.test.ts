import { expect, test } from 'vitest'
import { readMentions, storeMentions } from './mention.ts'

const person = (n: number, name: string) => ({ id: `00000000-0000-4000-8000-00000000000${n}`, name })
const [ann, annLee, lee, twin, other] = [
  person(1, 'Ann'),
  person(2, 'Ann Lee'),
  person(3, 'Λη Παπά'),
  person(4, 'Sam (desk)'),
  person(5, 'Sam (desk)'),
]
const people = [ann, annLee, lee]

test.each([
  ['nobody', 'See ann@example.org and @Bob', 'See ann@example.org and @Bob', []],
  ['somebody', 'Ask @Ann.', `Ask @{${ann.id}}.`, [ann.id]],
  ['the longest name', '@Ann Lee, @Ann', `@{${annLee.id}}, @{${ann.id}}`, [annLee.id, ann.id]],
  ['whatever the case and the script', '@ann lee @λη παπά', `@{${annLee.id}} @{${lee.id}}`, [annLee.id, lee.id]],
  ['no part of a longer word', '@Annabel', '@Annabel', []],
  ['an id that is known', `@{${ann.id}} @{${twin.id}}`, `@{${ann.id}} @{${twin.id}}`, [ann.id]],
])('%s', (_, typed, body, mentioned) => {
  expect(storeMentions(typed, people)).toEqual({ body, mentioned, ambiguous: [] })
})

test('a name of several people means none of them', () => {
  expect(storeMentions('@Sam (desk)!', [twin, other])).toEqual({
    body: '@Sam (desk)!',
    mentioned: [],
    ambiguous: ['Sam (desk)'],
  })
})

test('a stored text is read in runs', () => {
  expect(readMentions(`@{${ann.id}} and @{nobody}`)).toEqual([{ person: ann.id }, ' and @{nobody}'])
})
