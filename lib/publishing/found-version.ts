import 'server-only'
import { getRecord } from './cached.ts'

/** The version that an address names; null: there is none, or what stands there is no number. */
export async function findVersion(slug: string, number: string) {
  if (!/^[1-9][0-9]{0,8}$/.test(number)) return null
  const record = await getRecord(slug)
  const version = record?.versions.find((one) => one.number === Number(number))
  return record && version ? { record, version } : null
}

/** The two versions, older and newer, that an address names: `1..2`. */
export async function findPair(slug: string, pair: string) {
  const [from = '', to = '', ...rest] = pair.split('..')
  const [older, newer] = await Promise.all([findVersion(slug, from), findVersion(slug, to)])
  if (!older || !newer || rest.length > 0 || older.version.number >= newer.version.number) return null
  return { record: newer.record, from: older.version.number, to: newer.version.number }
}
