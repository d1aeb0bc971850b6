import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { as } from '#db/testing/newsroom'
import { makeFormToken } from '#lib/letterbox/form-token'
import * as claims from './claims.ts'
import { author } from './newsroom.ts'
import { app, everything } from './site.ts'
import type { Subject } from './subjects.ts'

const handedIn = async (more: object = {}): Promise<Subject> => {
  const form = randomUUID()
  const said = everything.json({ words: 'A minister said it', language: 'en', ...more })
  await everything`select hand_in_tip(${said}, ${form}, ${form})`
  const [row] = await app`select id from tips where form_key = ${form}`
  return { id: row?.id, version: '1' }
}

/** What a reader sent. */
export const tip = (isSettled: boolean) => async () => {
  const { id } = await handedIn()
  const claim = await claims.draft()
  if (isSettled)
    await as(app, author.id, (sql) => sql`update tips set outcome = 'declined', reason = 'An opinion' where id = ${id}`)
  return { id, version: '1', claim }
}

/** The link in the mail to whoever left an address. */
export async function address(): Promise<Subject> {
  const { id } = await handedIn({ email: `${randomUUID()}@example.org` })
  const token = randomBytes(32).toString('base64url')
  await everything`update tip_senders set link_sha256 = ${createHash('sha256').update(token).digest('hex')} where tip_id = ${id}`
  return { id, version: '1', token }
}

/** A form for readers, open for some seconds. */
export const form = async () => ({ id: randomUUID(), version: '1', token: makeFormToken(Date.now() - 10_000) })
