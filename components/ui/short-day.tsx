import { dateFormat } from './date-format.ts'

const shapes = {
  year: { year: 'numeric' },
  month: { month: 'short' },
  day: { month: 'short', day: 'numeric' },
} as const

/** As much of a day, `2025-01-17`, as a line of time has room for: the bare text, for a picture. */
export function ShortDay({ day, names, locale }: { day: string; names: keyof typeof shapes; locale: string }) {
  return dateFormat(locale, { timeZone: 'UTC', ...shapes[names] }).format(new Date(`${day}T12:00:00Z`))
}
