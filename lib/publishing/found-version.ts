import 'server-only'
import { getRecord } from './cached.ts'

/** The version that an address names; null: there is none, or what stands there is no number. */
export async function findVersion(slug: string, number: string) {
  if (!/^[1-9][0-9]{0,8}$/.test(number)) return null
  const record = await getRecord(slug)
  const version = record?.versions.find((one) => one.number === Number(number))
  return record && version ? { record, version } : null
}
