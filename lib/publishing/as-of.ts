import { dayIn } from '#lib/dates/day'
import { parseEdtf } from '#lib/dates/edtf'

/** One single day, 2025-03-01, that there is. */
export const isDay = (text: string) => /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) && parseEdtf(text) !== null

/** The version, of those from newest to oldest, that stood at the end of a day in the newsroom's time zone. */
export const standingOn = <T extends { publishedAt: Date }>(versions: readonly T[], day: string, timeZone: string) =>
  versions.find(({ publishedAt }) => dayIn(timeZone, publishedAt) <= day) ?? null
