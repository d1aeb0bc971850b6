import { fromAbsolute, parseDateTime, toCalendarDateTime, toZoned } from '@internationalized/date'
import type { Fold } from './schedule.ts'

type WallTime = { date: string; time: string; timeZone: string; fold: Fold | null }

/**
 * The instant that clocks of a place show as this date and time; or why there is none (they are put forward past it), or
 * no single one (they are put back, and nobody said which).
 */
export function instantOf({ date, time, timeZone, fold }: WallTime): Date | 'skipped' | 'twice' {
  const shown = parseDateTime(`${date}T${time}`)
  const [earlier, later] = [toZoned(shown, timeZone, 'earlier'), toZoned(shown, timeZone, 'later')]
  if (toCalendarDateTime(later).compare(shown) !== 0) return 'skipped'
  if (earlier.offset === later.offset) return earlier.toDate()
  if (!fold) return 'twice'
  return (fold === 'earlier' ? earlier : later).toDate()
}

/** What the clocks of a place show at an instant, or at the first full minute after it. */
export function wallTimeOf(at: Date, timeZone: string) {
  const instant = Math.ceil(at.getTime() / 60_000) * 60_000
  const [date, time] = toCalendarDateTime(fromAbsolute(instant, timeZone)).toString().split('T') as [string, string]
  const shown = { date, time: time.slice(0, 5), timeZone }
  const found = instantOf({ ...shown, fold: 'earlier' })
  const fold: Fold = found instanceof Date && found.getTime() === instant ? 'earlier' : 'later'
  return { ...shown, fold }
}
