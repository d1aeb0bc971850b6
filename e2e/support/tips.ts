import { createHash, randomBytes } from 'node:crypto'
import { openSite } from './site.ts'

/** What a reader sent, as the form hands it in. */
export async function handIn(more: object = {}): Promise<string> {
  const { everything, close } = openSite(process.env.E2E_URL as string, process.env.E2E_DATA_DIR as string)
  const form = crypto.randomUUID()
  const tip = everything.json({ words: 'A minister said that it rained.', language: 'en', ...more })
  await everything`select hand_in_tip(${tip}, ${form}, ${form})`
  const [row] = await everything`select id from tips where form_key = ${form}`
  await close()
  return row?.id
}

/** The token of the link that whoever left an address gets by mail; no mail of the site's own makes it void meanwhile. */
export async function linkToSender(): Promise<string> {
  const tip = await handIn()
  const { everything, close } = openSite(process.env.E2E_URL as string, process.env.E2E_DATA_DIR as string)
  const token = randomBytes(32).toString('base64url')
  const link = createHash('sha256').update(token).digest('hex')
  await everything`
    insert into tip_senders (tip_id, email, link_sha256) values (${tip}, ${`${crypto.randomUUID()}@example.org`}, ${link})`
  await close()
  return token
}

/** As if somewhere else in the world: a network can send only so much. */
export const fromElsewhere = () => {
  const part = () => Math.floor(Math.random() * 65_536).toString(16)
  return { extraHTTPHeaders: { 'x-forwarded-for': `2001:db8:${part()}:${part()}::1` } }
}
