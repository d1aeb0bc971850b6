import { dateFormat } from './date-format.ts'

/** A day of the calendar, `2025-01-17`, in words. */
export function Day({ day, locale }: { day: string; locale: string }) {
  const format = dateFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })
  return <time dateTime={day}>{format.format(new Date(`${day}T00:00:00Z`))}</time>
}
