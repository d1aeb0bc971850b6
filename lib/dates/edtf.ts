/**
 * Dates of the world in the part of EDTF (ISO 8601-2, level 1) that we accept: year, month or day, marked `~`
 * approximate, `?` uncertain or `%` both, and intervals of two such dates. Unknown is null, not a text.
 */
export type Edtf = {
  text: string
  /** First and last possible day, YYYY-MM-DD, for sorting. */
  earliest: string
  latest: string
  precision: Precision | 'interval'
  /** One date, or the two ends of an interval. */
  dates: [EdtfDate] | [EdtfDate, EdtfDate]
}

type Precision = 'year' | 'month' | 'day'

type EdtfDate = { earliest: string; latest: string; precision: Precision; approximate: boolean; uncertain: boolean }

export function parseEdtf(text: string): Edtf | null {
  const [from, to, ...rest] = text.split('/').map(parseDate)
  if (!from || to === null || rest.length > 0) return null
  if (!to) return { text, earliest: from.earliest, latest: from.latest, precision: from.precision, dates: [from] }
  if (to.earliest < from.earliest || to.latest < from.latest) return null
  return { text, earliest: from.earliest, latest: to.latest, precision: 'interval', dates: [from, to] }
}

function parseDate(text: string): EdtfDate | null {
  const [, year, month, day, mark] = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%])?$/.exec(text) ?? []
  if (!year) return null
  const earliest = `${year}-${month ?? '01'}-${day ?? '01'}`
  if (!isDay(earliest)) return null
  return {
    earliest,
    latest: day ? earliest : lastDay(year, month ?? '12'),
    precision: day ? 'day' : month ? 'month' : 'year',
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  }
}

/** PostgreSQL's calendar has no year 0. */
function isDay(text: string) {
  const day = new Date(`${text}T00:00:00Z`)
  return text >= '0001' && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function lastDay(year: string, month: string) {
  const day = new Date(`${year}-${month}-01T00:00:00Z`)
  day.setUTCMonth(day.getUTCMonth() + 1, 0)
  return day.toISOString().slice(0, 10)
}

const parts = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
} as const

const english = { approximate: (date: string) => `about ${date}`, uncertain: (date: string) => `${date} (uncertain)` }

const words: Record<string, typeof english> = {
  en: english,
  nl: { approximate: (date) => `omstreeks ${date}`, uncertain: (date) => `${date} (onzeker)` },
  el: { approximate: (date) => `περίπου ${date}`, uncertain: (date) => `${date} (αβέβαιο)` },
  fa: { approximate: (date) => `حدود ${date}`, uncertain: (date) => `${date} (نامطمئن)` },
}

/** A date of the world as a reader reads it: "17 January 2025", "about December 2024". A text that is no EDTF stays as it is. */
export function formatEdtf(value: Edtf | string, locale: string): string {
  const edtf = typeof value === 'string' ? parseEdtf(value) : value
  if (!edtf) return String(value)
  const [from, to] = edtf.dates
  if (!to) return qualified(from, plain(from, locale), locale)
  if (isPlain(from) && isPlain(to) && from.precision === to.precision) {
    return formatter(from, locale).formatRange(noon(from), noon(to))
  }
  return `${qualified(from, plain(from, locale), locale)} – ${qualified(to, plain(to, locale), locale)}`
}

const isPlain = (date: EdtfDate) => !date.approximate && !date.uncertain

function qualified(date: EdtfDate, text: string, locale: string) {
  if (isPlain(date)) return text
  const { approximate, uncertain } = words[new Intl.Locale(locale).language] ?? english
  const told = date.approximate ? approximate(text) : text
  return date.uncertain ? uncertain(told) : told
}

const plain = (date: EdtfDate, locale: string) => formatter(date, locale).format(noon(date))

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Gregorian everywhere: a month of one calendar is no month of another. Kept: a claim of 200 statements needs few of them. */
function formatter({ precision }: EdtfDate, locale: string) {
  const key = `${locale} ${precision}`
  const format =
    formatters.get(key) ??
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
      ...parts[precision],
      calendar: 'gregory',
      timeZone: 'UTC',
    })
  formatters.set(key, format)
  return format
}

const noon = (date: EdtfDate) => new Date(`${date.earliest}T12:00:00Z`)
