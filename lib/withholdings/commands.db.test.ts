import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { desk } from '#db/guards/desk'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { getRecord, getSnapshot } from '#lib/publishing/queries'
import { confirmWithholding, refuseWithholding, requestWithholding } from './commands.ts'
import { listOpenWithholdings, listWithholdings } from './queries.ts'

const on = desk(connectAs('app'))
const owner = connectAs('owner')
let people: Awaited<ReturnType<typeof hireActors>>
beforeAll(async () => {
  people = await hireActors(owner)
})
afterAll(closePools)

async function version() {
  const slug = `withheld-${crypto.randomUUID().slice(0, 8)}`
  const claim = await on.draft(people.editor.id, slug)
  await on.submit(people.editor.id, claim)
  await on.decide(people.reviewer.id, claim, 'approve')
  await on.publish(people.reviewer.id, claim)
  const [row] = await owner`select id, hash from publications where claim_id = ${claim}`
  return { claim, slug, id: row?.id as string, hash: row?.hash as string }
}

const ask = (id: string, actor = people.reviewer) =>
  requestWithholding(actor, { subject: 'publication', id, reason: 'By order of a court', note: 'Case 1' })

test('one reviewer asks, another confirms; readers see the reason, the number and the hash', async () => {
  const { reviewer, secondReviewer, editor, admin } = people
  const { claim, slug, id, hash } = await version()
  for (const other of [editor, admin]) await expect(ask(id, other)).rejects.toThrow('forbidden')
  await ask(id)
  await expect(ask(id)).rejects.toThrow('wrong_state')
  const [open] = await listOpenWithholdings(editor, claim)
  expect(open).toMatchObject({ number: 1, by: 'Rea' })
  const request = open?.id as string
  await expect(confirmWithholding(reviewer, request)).rejects.toThrow('second_person')
  for (const other of [editor, admin]) await expect(confirmWithholding(other, request)).rejects.toThrow('forbidden')
  await confirmWithholding(secondReviewer, request)
  await expect(confirmWithholding(secondReviewer, request)).rejects.toThrow('wrong_state')
  const standing = (await listWithholdings(editor, 'publication', [id])).get(id)
  expect(standing).toMatchObject({
    request: null,
    withheld: { reason: 'By order of a court', requestedBy: 'Rea', confirmedBy: 'Rob' },
  })
  const record = await getRecord(slug)
  expect(record).toMatchObject({ sentence: null, verdict: null, finding: null, withheld: true })
  expect(record?.versions).toMatchObject([{ number: 1, hash, withheld: 'By order of a court', note: null }])
  expect(await getSnapshot(slug, 1)).toBeNull()
  expect(JSON.stringify(record)).not.toContain('Case 1')
})

test('a request that is refused or taken back leaves everything as it was', async () => {
  const { reviewer, secondReviewer, editor } = people
  const { id, slug, claim } = await version()
  for (const somebody of [secondReviewer, reviewer]) {
    await ask(id)
    const [open] = await listOpenWithholdings(editor, claim)
    await expect(refuseWithholding(editor, open?.id as string)).rejects.toThrow('forbidden')
    await refuseWithholding(somebody, open?.id as string)
    await expect(refuseWithholding(somebody, open?.id as string)).rejects.toThrow('wrong_state')
    await expect(confirmWithholding(secondReviewer, open?.id as string)).rejects.toThrow('wrong_state')
  }
  expect(await getRecord(slug)).toMatchObject({ sentence: 'A claim', withheld: false })
})

test('what is not there cannot be withheld', async () => {
  const nobody = crypto.randomUUID()
  await expect(ask(nobody)).rejects.toThrow('not_found')
  await expect(confirmWithholding(people.reviewer, nobody)).rejects.toThrow('not_found')
  await expect(refuseWithholding(people.reviewer, nobody)).rejects.toThrow('not_found')
})
