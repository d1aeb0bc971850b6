import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { desk } from '#db/guards/desk'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { as } from '#db/testing/newsroom'
import { outcome } from '#db/testing/outcome'
import { addPerson, changeLanguages, changeRole, disablePerson, enablePerson, renewLink } from './commands.ts'
import { setPasswordByLink } from './password-commands.ts'
import type { Role } from './person.ts'
import { findLinkHolder, listPeople } from './queries.ts'

const owner = connectAs('owner')
const password = 'correct horse battery'
let people: Awaited<ReturnType<typeof hireActors>>
let count = 0

beforeAll(async () => {
  people = await hireActors(owner)
})
afterAll(closePools)

const tokenOf = ({ link }: { link: string }) => link.split('/').at(-1) as string

async function invite(role: Role = 'editor') {
  count += 1
  const email = `invited${count}@example.org`
  const invitation = await addPerson({ email, name: `Invited ${count}`, role }, people.admin)
  return { ...invitation, email, token: tokenOf(invitation) }
}

const stored = async (id: string) =>
  (await owner`select password_hash, role, disabled_at from people where id = ${id}`)[0]

test('what is no id names nobody', async () => {
  const { id } = await invite()
  expect(await outcome(disablePerson('a\0b', people.admin))).toBe('invalid')
  expect(await outcome(disablePerson('a', people.admin))).toBe('not_found')
  expect(await outcome(disablePerson(crypto.randomUUID(), people.admin))).toBe('not_found')
  expect(await outcome(disablePerson(id, people.admin))).toBe('done')
})

describe('a one-time link', () => {
  test('sets the password once', async () => {
    const { id, email, token } = await invite()
    expect(await findLinkHolder(token)).toMatchObject({ id, email })
    expect(await setPasswordByLink(token, password)).toEqual({ email })
    const { password_hash: first } = (await stored(id)) ?? {}
    expect(first).toMatch(/^\$argon2id\$/)
    expect(await outcome(setPasswordByLink(token, 'another horse battery'))).toBe('not_found')
    expect((await stored(id))?.password_hash).toBe(first)
    expect(await findLinkHolder(token)).toBeNull()
  })

  test('is good for one of two at the same instant', async () => {
    const { token } = await invite()
    const both = await Promise.all([1, 2, 3, 4].map((turn) => outcome(setPasswordByLink(token, `${password} ${turn}`))))
    expect(both.sort()).toEqual(['done', 'not_found', 'not_found', 'not_found'])
  })

  test('lapses after a day', async () => {
    const { token } = await invite()
    const age = (hours: number) =>
      owner`update password_links set expires_at = expires_at - make_interval(hours => ${hours})`
    await age(23)
    expect(await findLinkHolder(token)).not.toBeNull()
    await age(1)
    expect(await findLinkHolder(token)).toBeNull()
    expect(await outcome(setPasswordByLink(token, password))).toBe('not_found')
  })

  test('is void once there is a newer one', async () => {
    const { email, token } = await invite()
    const newer = tokenOf(await renewLink(email.toUpperCase(), 'installation'))
    expect(await outcome(setPasswordByLink(token, password))).toBe('not_found')
    expect(await outcome(setPasswordByLink(newer, password))).toBe('done')
  })

  test('survives a password that will not do', async () => {
    const { email, token } = await invite()
    expect(await outcome(setPasswordByLink(token, 'short'))).toBe('invalid')
    expect(await outcome(setPasswordByLink(token, email))).toBe('invalid')
    expect(await outcome(setPasswordByLink(token, password))).toBe('done')
  })

  test('does nothing for somebody who was disabled', async () => {
    const { id, email, token } = await invite()
    await disablePerson(id, people.admin)
    expect(await outcome(setPasswordByLink(token, password))).toBe('not_found')
    expect(await outcome(renewLink(email, people.admin))).toBe('not_found')
  })

  test('is kept as a hash only', async () => {
    const { token } = await invite()
    expect(JSON.stringify(await owner`select * from password_links`)).not.toContain(token)
  })
})

describe('managing people', () => {
  test('is for admins and the command line', async () => {
    const { id, email } = await invite()
    for (const actor of [people.editor, people.reviewer]) {
      const person = { email: 'more@example.org', name: 'More', role: 'admin' } as const
      expect(await outcome(addPerson(person, actor))).toBe('forbidden')
      expect(await outcome(renewLink(email, actor))).toBe('forbidden')
      expect(await outcome(changeRole(id, 'admin', actor))).toBe('forbidden')
      expect(await outcome(disablePerson(id, actor))).toBe('forbidden')
      expect(await outcome(enablePerson(id, actor))).toBe('forbidden')
      expect(await outcome(listPeople(actor))).toBe('forbidden')
    }
    expect(await stored(id)).toMatchObject({ role: 'editor', disabled_at: null })
    await changeRole(id, 'reviewer', people.admin)
    await disablePerson(id, people.admin)
    expect(await stored(id)).toMatchObject({ role: 'reviewer', disabled_at: expect.any(Date) })
    await enablePerson(id, people.admin)
    expect(await stored(id)).toMatchObject({ disabled_at: null })
    expect(await outcome(renewLink(email, 'installation'))).toBe('done')
  })

  test('who is disabled leaves their assignments to a successor, and what they typed to nobody', async () => {
    const on = desk(connectAs('app'))
    const { editor, secondEditor, reviewer, admin } = people
    const [first, second] = [await on.draft(editor.id), await on.draft(editor.id)]
    const leaver = await invite()
    const assignBoth = () =>
      as(owner, admin.id, async (tx) => {
        for (const claim of [first, second]) {
          await tx`insert into assignments (claim_id, assignee, due_on, assigned_by) values (${claim}, ${leaver.id}, '2027-01-01', ${admin.id})
                   on conflict (claim_id) do update set assignee = ${leaver.id}`
        }
        await tx`insert into working_copies (person_id, form, values) values (${leaver.id}, 'a form', '{}') on conflict do nothing`
      })
    const assignees = async () =>
      (await owner`select assignee from assignments where claim_id in ${owner([first, second])}`).map(
        (row) => row.assignee,
      )
    await assignBoth()
    expect(await outcome(disablePerson(leaver.id, reviewer, secondEditor.id))).toBe('forbidden')
    expect(await outcome(disablePerson(leaver.id, admin, leaver.id))).toBe('invalid')
    expect(await assignees()).toEqual([leaver.id, leaver.id])
    await disablePerson(leaver.id, admin, secondEditor.id)
    expect(await assignees()).toEqual([secondEditor.id, secondEditor.id])
    expect(await owner`select from working_copies where person_id = ${leaver.id}`).toHaveLength(0)
    await enablePerson(leaver.id, admin)
    await assignBoth()
    await disablePerson(leaver.id, admin)
    expect(await assignees()).toEqual([null, null])
  })

  test('nobody manages themselves', async () => {
    const { admin } = people
    expect(await outcome(changeRole(admin.id, 'reviewer', admin))).toBe('forbidden')
    expect(await outcome(disablePerson(admin.id, admin))).toBe('forbidden')
    expect(await stored(admin.id)).toMatchObject({ role: 'admin', disabled_at: null })
  })

  test('an admin who was disabled meanwhile manages nobody', async () => {
    const { id } = await invite('admin')
    const other = { id, role: 'admin', name: 'Other' } as const
    expect(await outcome(changeRole(people.editor.id, 'editor', other))).toBe('done')
    await disablePerson(id, people.admin)
    expect(await outcome(changeRole(people.editor.id, 'reviewer', other))).toBe('forbidden')
  })

  test('an address belongs to one person, whatever its case', async () => {
    const { email } = await invite()
    const twin = { email: email.toUpperCase(), name: 'Twin', role: 'editor' } as const
    expect(await outcome(addPerson(twin, people.admin))).toBe('email_taken')
    expect(await outcome(addPerson(twin, 'installation'))).toBe('email_taken')
  })

  test('say which languages a colleague reads, and nobody else does', async () => {
    const { id } = await invite()
    const read = async () => (await owner`select languages from people where id = ${id}`)[0]?.languages
    expect(await outcome(changeLanguages(id, ['el'], people.reviewer))).toBe('forbidden')
    expect(await outcome(changeLanguages(people.admin.id, ['el'], people.admin))).toBe('forbidden')
    expect(await read()).toEqual([])
    expect(await outcome(changeLanguages(id, ['el', 'nl'], people.admin))).toBe('done')
    expect(await read()).toEqual(['el', 'nl'])
  })

  test('unknown people and ids that are none', async () => {
    expect(await outcome(changeRole(crypto.randomUUID(), 'editor', people.admin))).toBe('not_found')
    expect(await outcome(disablePerson('nonsense', people.admin))).toBe('not_found')
    expect(await outcome(renewLink('nobody@example.org', people.admin))).toBe('not_found')
  })

  test('lists everybody without their secrets', async () => {
    const { id, email, token } = await invite()
    const row = async () => (await listPeople(people.admin)).find((person) => person.id === id)
    expect(await row()).toEqual({
      id,
      email,
      name: `Invited ${count}`,
      role: 'editor',
      disabledAt: null,
      languages: [],
      hasPassword: false,
      hasSecondFactor: false,
      hasIdentity: false,
    })
    await setPasswordByLink(token, password)
    expect(await row()).toMatchObject({ hasPassword: true })
  })

  test('leaves a line for each change', async () => {
    const { id, token } = await invite()
    await changeRole(id, 'reviewer', people.admin)
    await setPasswordByLink(token, password)
    const lines =
      await owner`select actor, act, fields from events where subject = 'person' and subject_id = ${id} order by at, fields`
    expect(lines).toMatchObject([
      { actor: people.admin.id, act: 'create' },
      { actor: people.admin.id, act: 'save', fields: ['role'] },
      { actor: id, act: 'save', fields: ['password'] },
    ])
  })
})
