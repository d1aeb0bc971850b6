import { expect, test } from 'vitest'
import { type FormAction, type FormState, untouched } from '#lib/actions/form-state'
import type { FormValues } from '#lib/working-copies/working-copy'
import { submitForm } from './submission.ts'

type Save = { basedOn: string; context: string }

/** A server on which somebody else saves before each of the first tries. */
function server(...meanwhile: FormValues[]) {
  const saves: Save[] = []
  let version = 1
  let standing: FormValues = { sentence: 'S', context: 'C' }
  const action: FormAction = async (previous, form) => {
    const next = meanwhile.shift()
    if (next) {
      standing = next
      version += 1
    }
    const attempt = previous.attempt + 1
    if (form.get('basedOn') !== String(version)) {
      return { ...untouched, attempt, reason: 'stale', conflict: { version, values: standing, by: 'Sem' } }
    }
    saves.push(Object.fromEntries(form) as Save)
    return { ...untouched, attempt, round: previous.round + 1, done: 'Saved.' }
  }
  return { action, saves }
}

const base = { sentence: 'S', context: 'C' }

function submit(action: FormAction, typed: FormValues, from: FormValues | null = base, isAgain = false) {
  const data = new FormData()
  data.set('basedOn', '1')
  for (const [name, value] of Object.entries(typed)) data.set(name, String(value))
  return submitForm(action, untouched, data, typed, { base: from, basedOn: '1' }, isAgain)
}

test('what nobody else touched is saved on top of what they saved', async () => {
  const { action, saves } = server({ sentence: 'Theirs', context: 'C' })
  const outcome = await submit(action, { sentence: 'S', context: 'Mine' })
  expect(saves).toEqual([{ basedOn: '2', sentence: 'Theirs', context: 'Mine' }])
  expect(outcome).toMatchObject({ taken: ['sentence'], by: 'Sem', merged: null, state: { done: 'Saved.' } })
})

test('a save overtaken again and again is merged each time', async () => {
  const { action, saves } = server({ sentence: 'One', context: 'C' }, { sentence: 'Two', context: 'C' })
  await submit(action, { sentence: 'S', context: 'Mine' })
  expect(saves).toEqual([{ basedOn: '3', sentence: 'Two', context: 'Mine' }])
})

test('what both changed is not sent again, but shown', async () => {
  const { action, saves } = server({ sentence: 'Theirs', context: 'Theirs' })
  const outcome = await submit(action, { sentence: 'S', context: 'Mine' })
  expect(saves).toEqual([])
  expect(outcome.merged).toEqual({
    values: { sentence: 'Theirs', context: 'Mine' },
    taken: ['sentence'],
    clashes: ['context'],
  })
})

test('without knowing what it began from, nothing of theirs is replaced unasked', async () => {
  const { action, saves } = server({ sentence: 'Theirs', context: 'C' })
  const outcome = await submit(action, { sentence: 'S', context: 'C' }, null)
  expect(saves).toEqual([])
  expect(outcome.merged?.clashes).toEqual(['sentence'])
})

test('a press of a button stands for what was seen, and for nothing newer', async () => {
  const changed = server({ sentence: 'Theirs', context: 'C' })
  expect((await submit(changed.action, {})).state.done).toBeNull()
  expect(changed.saves).toEqual([])
  const elsewhere = server(base)
  expect((await submit(elsewhere.action, {})).state.done).toBe('Saved.')
  expect(elsewhere.saves).toEqual([{ basedOn: '2' }])
})

test('what is added is added to the newest version; not once more after no answer came', async () => {
  const first = server({})
  await submit(first.action, { words: 'New' }, {})
  expect(first.saves).toEqual([{ basedOn: '2', words: 'New' }])
  const second = server({})
  expect((await submit(second.action, { words: 'New' }, {}, true)).state.reason).toBe('stale')
  expect(second.saves).toEqual([])
})

test.each<[string, () => Promise<FormState>, string]>([
  ['a network that fails', () => Promise.reject(new TypeError('Failed to fetch')), 'unreachable'],
  ['a server that fails', () => Promise.reject(new Error('500')), 'failed'],
])('%s is told, and no error of the page', async (_, action, failure) => {
  expect(await submit(action, { context: 'Mine' })).toMatchObject({ failure, sent: { context: 'Mine' } })
})

test('more than a form can carry is not sent', async () => {
  const { action, saves } = server()
  expect(await submit(action, { context: 'é'.repeat(8_000_000) })).toMatchObject({ failure: 'too_large' })
  expect(saves).toEqual([])
})
