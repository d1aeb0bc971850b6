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

/** As if somewhere else in the world: a network can send only so much. */
export const fromElsewhere = () => {
  const part = () => Math.floor(Math.random() * 65_536).toString(16)
  return { extraHTTPHeaders: { 'x-forwarded-for': `2001:db8:${part()}:${part()}::1` } }
}
