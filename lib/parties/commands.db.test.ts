import { afterAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { outcome } from '#db/testing/outcome'
import { createParty, saveParty } from './commands.ts'
import { partyInput } from './input.ts'

const { editor, secondEditor } = await hireActors(connectAs('owner'))
afterAll(closePools)

const named = (name: string, partOf: string | null = null) =>
  partyInput.parse({ name, language: 'en', kind: 'agency', partOf })

test('of two who at the same moment make two parties part of each other one is refused', async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    const [one, other] = [
      await createParty(editor, named(`One ${turn}`)),
      await createParty(editor, named(`Other ${turn}`)),
    ]
    const outcomes = await Promise.all([
      outcome(saveParty(editor, one.id, 1, named(`One ${turn}`, other.id))),
      outcome(saveParty(secondEditor, other.id, 1, named(`Other ${turn}`, one.id))),
    ])
    expect(outcomes.sort()).toEqual(['done', 'part_of_itself'])
  }
})
