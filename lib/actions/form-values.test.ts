import { expect, test } from 'vitest'
import { nest, readTyped } from './form-values.ts'

function form(...entries: [string, string][]) {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

test('dots lead into objects, numbers into lists, brackets name a list', () => {
  const data = form(
    ['statement.party', 'p'],
    ['statement.stance', 'denies'],
    ['aliases.0.text', 'Иран'],
    ['topics[]', 'a'],
    ['topics[]', 'b'],
  )
  expect(nest(readTyped(data))).toEqual({
    statement: { party: 'p', stance: 'denies' },
    aliases: [{ text: 'Иран' }],
    topics: ['a', 'b'],
  })
})

test('an entry keeps its number when one before it was removed', () => {
  expect(nest({ 'aliases.2.text': 'x' })).toEqual({ aliases: [null, null, { text: 'x' }] })
})

test('what the framework adds to a form is left out, and files are no text', () => {
  const data = form(['$ACTION_KEY', 'k'], ['sentence', 'first'], ['sentence', 'second'])
  data.append('file', new File(['x'], 'x.txt'))
  expect(readTyped(data)).toEqual({ sentence: 'second', file: '' })
})

test('no name reaches the prototype of anything', () => {
  nest({ '__proto__.polluted': 'yes', 'constructor.prototype.polluted': 'yes' })
  expect(({} as { polluted?: string }).polluted).toBeUndefined()
})

test('a name that is both a field and an object does not break', () => {
  expect(nest({ party: 'x', 'party.id': 'y' })).toEqual({ party: { id: 'y' } })
})
