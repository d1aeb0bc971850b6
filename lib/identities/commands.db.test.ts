import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { hireActors } from '#db/testing/actors'
import { connectAs } from '#db/testing/database'
import { outcome } from '#db/testing/outcome'
import { admit } from '#lib/auth/session-commands'
import { findActor } from '#lib/auth/session-queries'
import { addPerson, disablePerson, enablePerson, renewLink } from '#lib/people/commands'
import { setPasswordByLink } from '#lib/people/password-commands'
import type { Actor } from '#lib/people/person'
import { findLinkHolder } from '#lib/people/queries'
import { tieIdentityByLink, untieIdentity, untieOwnIdentity } from './commands.ts'
import { findIdentityHolder, listIdentities, listOwnIdentities } from './queries.ts'

const owner = connectAs('owner')
const issuer = 'https://id.example'
let admin: Actor
let editor: Actor
let count = 0
beforeAll(async () => {
  ;({ admin, editor } = await hireActors(owner))
})
afterAll(closePools)

const tokenOf = ({ link }: { link: string }) => link.split('/').at(-1) as string
async function invite() {
  count += 1
  const email = `invited${count}@example.org`
  const person = { email, name: `Invited ${count}`, role: 'editor' } as const
  const invitation = await addPerson(person, admin)
  return { ...person, id: invitation.id, token: tokenOf(invitation), subject: `subject ${count}` }
}

async function tied() {
  const person = await invite()
  await tieIdentityByLink(person.token, { issuer, subject: person.subject })
  return person
}

const begin = async (id: string, vouched = false) => {
  const admission = await admit(id, { vouched }, null)
  return admission && 'sessionId' in admission ? admission.sessionId : ''
}

test('a link ties who came with it, once, and nobody who merely has the address', async () => {
  const { id, token, subject, email } = await invite()
  expect(await findIdentityHolder({ issuer, subject })).toBeNull()
  expect(await outcome(tieIdentityByLink(token, { issuer, subject }))).toBe('done')
  expect(await findIdentityHolder({ issuer, subject })).toBe(id)
  expect(await findIdentityHolder({ issuer: 'https://other.example', subject })).toBeNull()
  expect(await findIdentityHolder({ issuer, subject: email })).toBeNull()
  expect(await outcome(tieIdentityByLink(token, { issuer, subject: 'another' }))).toBe('not_found')
  expect(await outcome(setPasswordByLink(token, 'correct horse battery'))).toBe('not_found')
})

test('of two who come with one identity at the same instant one gets it, and the other keeps a good link', async () => {
  const [first, second] = [await invite(), await invite()]
  const identity = { issuer, subject: 'the same' }
  const outcomes = await Promise.all([first, second].map(({ token }) => outcome(tieIdentityByLink(token, identity))))
  expect([...outcomes].sort()).toEqual(['done', 'identity_taken'])
  const loser = outcomes[0] === 'done' ? second : first
  expect(await findLinkHolder(loser.token)).not.toBeNull()
  expect(await outcome(tieIdentityByLink(loser.token, { issuer, subject: 'their own' }))).toBe('done')
})

test('it stands in place of the password and of the identity before, and ends the sessions', async () => {
  const person = await invite()
  await setPasswordByLink(person.token, 'correct horse battery')
  const session = await begin(person.id)
  await tieIdentityByLink(tokenOf(await renewLink(person.email, admin)), { issuer, subject: 'old' })
  expect(await findActor(session)).toBeNull()
  expect((await owner`select password_hash from people where id = ${person.id}`)[0]).toEqual({ password_hash: null })
  const next = await begin(person.id)
  await tieIdentityByLink(tokenOf(await renewLink(person.email, admin)), { issuer, subject: 'new' })
  expect(await findActor(next)).toBeNull()
  expect(await findIdentityHolder({ issuer, subject: 'old' })).toBeNull()
  expect(await findIdentityHolder({ issuer, subject: 'new' })).toBe(person.id)
})

test('whoever is disabled is nobody, until they are enabled again', async () => {
  const { id, subject } = await tied()
  await disablePerson(id, admin)
  expect(await findIdentityHolder({ issuer, subject })).toBeNull()
  expect(await admit(id, { vouched: true }, null)).toBeNull()
  await enablePerson(id, admin)
  expect(await findIdentityHolder({ issuer, subject })).toBe(id)
  expect(await findActor(await begin(id))).toMatchObject({ id })
})

test('one unties one’s own where there is a password, an administrator anybody’s, nobody else', async () => {
  const { id, email, role, name } = await tied()
  const actor = { id, role, name }
  const session = await begin(id)
  expect(await listOwnIdentities(actor)).toMatchObject([{ issuer }])
  expect(await outcome(untieOwnIdentity(actor, issuer))).toBe('only_way_in')
  expect(await outcome(untieIdentity(id, issuer, editor))).toBe('forbidden')
  expect(await outcome(listIdentities(editor, id))).toBe('forbidden')
  expect(await findActor(session)).not.toBeNull()
  expect(await outcome(untieIdentity(id, 'https://other.example', admin))).toBe('not_found')
  expect(await outcome(untieIdentity(id, issuer, admin))).toBe('done')
  expect(await findActor(session)).toBeNull()
  await tieIdentityByLink(tokenOf(await renewLink(email, admin)), { issuer, subject: 'again' })
  await setPasswordByLink(tokenOf(await renewLink(email, admin)), 'correct horse battery')
  expect(await outcome(untieOwnIdentity(actor, issuer))).toBe('done')
  expect(await listIdentities(admin, id)).toEqual([])
})
