import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { extendEnvironment } from '#lib/env'
import { disablePerson, renewLink } from './commands.ts'
import { mailPasswordLink } from './jobs.ts'
import { setPasswordByLink } from './password-commands.ts'
import { findLinkHolder } from './queries.ts'
import { requestReset } from './reset-commands.ts'

const owner = connectAs('owner')
let people: Awaited<ReturnType<typeof hireActors>>
beforeAll(async () => {
  people = await hireActors(owner)
  extendEnvironment({ SMTP_URL: 'smtp://127.0.0.1:1' })
})
beforeEach(() => owner`delete from sign_in_attempts`)
afterAll(closePools)

const mails = (personId: string) =>
  owner<{ body: string; lives: number }[]>`
    select body, extract(epoch from expires_at - created_at)::int as lives from mails where person_id = ${personId} order by created_at`
const tokenIn = (text = '') => /\/set-password\/([\w-]+)/.exec(text)?.[1] ?? ''
const asked = () => owner<{ n: number }[]>`
  select count(*)::int as n from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where t.identifier = 'mailPasswordLink'`

test('asking is the same for every address, and counted', async () => {
  const before = (await asked())[0]?.n ?? 0
  for (const email of ['eda@example.org', 'nobody@example.org']) {
    const answers = []
    for (let turn = 0; turn < 4; turn += 1) answers.push(await requestReset(email, '203.0.113.1'))
    expect(answers).toEqual([null, null, null, { seconds: expect.any(Number) }])
  }
  expect((await asked())[0]?.n).toBe(before + 6)
})

test('the mail holds a link that sets the password once, within an hour', async () => {
  const { editor } = people
  await mailPasswordLink({ email: 'EDA@example.org' })
  const [mail] = await mails(editor.id)
  expect(mail?.lives).toBe(3600)
  const token = tokenIn(mail?.body)
  expect(await findLinkHolder(token)).toMatchObject({ id: editor.id })
  await owner`update password_links set expires_at = expires_at - interval '59 minutes' where person_id = ${editor.id}`
  expect(await findLinkHolder(token)).not.toBeNull()
  await setPasswordByLink(token, 'correct horse battery')
  await expect(setPasswordByLink(token, 'another horse battery')).rejects.toThrow('not_found')
})

test('nobody, and who was disabled, gets none', async () => {
  const { secondEditor, admin } = people
  await disablePerson(secondEditor.id, admin)
  const before = await owner`select from password_links`
  await mailPasswordLink({ email: 'sem@example.org' })
  await mailPasswordLink({ email: 'nobody@example.org' })
  expect(await owner`select from password_links`).toHaveLength(before.length)
  expect(await mails(secondEditor.id)).toEqual([])
})

test('a stranger who asks for mails voids no link that an administrator handed over; using one voids the others', async () => {
  const { reviewer, admin } = people
  const handed = tokenIn((await renewLink('rea@example.org', admin)).link)
  await mailPasswordLink({ email: 'rea@example.org' })
  expect(await findLinkHolder(handed)).toMatchObject({ id: reviewer.id })
  await setPasswordByLink(handed, 'correct horse battery')
  const [mail] = await mails(reviewer.id)
  expect(await findLinkHolder(tokenIn(mail?.body))).toBeNull()
})
