import { formatEdtf, parseEdtf } from '#lib/dates/edtf'

/** A date of the world with its precision: "17 January 2025", "about December 2024". */
export function WorldDate({ date, locale }: { date: string; locale: string }) {
  const text = formatEdtf(date, locale)
  const isOneDate = /^[0-9-]+$/.test(date) && parseEdtf(date) !== null
  return isOneDate ? <time dateTime={date}>{text}</time> : <span>{text}</span>
}
