import { CalendarDate, GregorianCalendar, PersianCalendar, toCalendar } from '@internationalized/date'
import { monthNames } from './months.ts'

/** A date in a text: as EDTF, and where it stands in the text after `plainDigits`. */
export type FoundDate = { edtf: string; start: number; end: number }

/** Digits of Arabic and Persian as ASCII; the text keeps its length. */
export const plainDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) as number) & 15))

/** Letters without accents and case, so that ΙΑΝΟΥΑΡΙΟΥ is Ιανουαρίου; the text keeps its length. */
const folded = (text: string) =>
  [...text]
    .map((letter) => {
      const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace('ς', 'σ')
      return plain.length === letter.length ? plain : letter
    })
    .join('')

/** Dates as English, Dutch, Greek, German, French, Russian and Persian write them, in the order of the text. */
export function findDates(text: string, language: string | null = null): FoundDate[] {
  const plain = folded(plainDigits(text))
  const found: FoundDate[] = []
  for (const { pattern, read } of patterns)
    for (const match of plain.matchAll(pattern)) {
      const edtf = read(match.groups ?? {}, language)
      const start = match.index
      const end = start + match[0].length
      if (edtf && !found.some((other) => start < other.end && other.start < end)) found.push({ edtf, start, end })
    }
  return found.sort((one, other) => one.start - other.start)
}

const months = new Map([...monthNames].map(([name, month]) => [folded(name), month]))
const month = `(?<month>${[...months.keys()]
  .sort((one, other) => other.length - one.length)
  .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  .join('|')})\u0654?(?![\\p{L}\\p{M}])`
const notBefore = '(?<![\\p{L}\\p{N}./:-])'
const notAfter = '(?![\\p{N}]|[./:-]\\p{N})'
const ending = '(?:\\.|er|ere|re|st|nd|rd|th|e|o|η|ησ|του|-го|\\s?-?م)?'
const day = '(?<day>[0-3]?[0-9])'
const year = '(?<year>[12][0-9]{3})'
const gap = '[\\s\\u00a0\\u202f\\u200c]'

type Read = (parts: Record<string, string | undefined>, language: string | null) => string | null
const pattern = (source: string) => new RegExp(notBefore + source + notAfter, 'gu')

const named: Read = (parts) => {
  const meant = months.get(parts.month ?? '')
  return meant ? edtf(meant.calendar, Number(parts.year), meant.number, parts.day ? Number(parts.day) : null) : null
}

const ofYear: Read = ({ year, month, day }) =>
  edtf(isJalali(year) ? 'persian' : 'gregory', Number(year), Number(month), Number(day))

/** 03/04/2025 is two dates: which one is known from the language of the text, and in English from neither. */
const ofDay: Read = ({ first, second, year, sign }, language) => {
  const [one, two] = [Number(first), Number(second)]
  if (isJalali(year)) return edtf('persian', Number(year), two, one)
  const isOpen =
    sign === '/' && (language === null || language.startsWith('en')) && one <= 12 && two <= 12 && one !== two
  if (isOpen) return null
  return two > 12 ? edtf('gregory', Number(year), one, two) : edtf('gregory', Number(year), two, one)
}

const patterns: { pattern: RegExp; read: Read }[] = [
  {
    pattern: pattern(
      `${day}${ending}${gap}*(?:of${gap}+|de${gap}+|του${gap}+)?${month}\\.?,?${gap}*(?:του${gap}+|سال${gap}+)?${year}`,
    ),
    read: named,
  },
  { pattern: pattern(`${month}\\.?${gap}+${day}(?:st|nd|rd|th)?,?${gap}+${year}`), read: named },
  { pattern: pattern(`${year}(?<sign>[-/.])(?<month>[01]?[0-9])\\k<sign>${day}`), read: ofYear },
  { pattern: pattern(`(?<first>[0-3]?[0-9])(?<sign>[-/.])(?<second>[0-3]?[0-9])\\k<sign>${year}`), read: ofDay },
  {
    pattern: pattern(`(?<!\\p{N}${ending}${gap}*)${month}\\.?,?${gap}+(?:του${gap}+|سال${gap}+)?${year}`),
    read: named,
  },
]

/** Years of the Persian calendar that fall in the last and the next hundred of ours. */
const isJalali = (year = '') => year >= '1300' && year < '1500'

function edtf(calendar: 'gregory' | 'persian', year: number, month: number, day: number | null): string | null {
  if (month < 1 || month > 12 || day === 0) return null
  if (calendar === 'persian') {
    if (!isJalali(String(year))) return null
    if (day) return gregorian(year, month, day)
    const last = new PersianCalendar().getDaysInMonth(new CalendarDate(new PersianCalendar(), year, month, 1))
    return `${gregorian(year, month, 1)}/${gregorian(year, month, last)}`
  }
  if (year < 1800 || year > 2200) return null
  const text = [year, month, ...(day ? [day] : [])].map((part) => String(part).padStart(2, '0')).join('-')
  return !day || new CalendarDate(year, month, day).toString() === text ? text : null
}

function gregorian(year: number, month: number, day: number): string | null {
  const date = new CalendarDate(new PersianCalendar(), year, month, day)
  return date.month === month && date.day === day ? toCalendar(date, new GregorianCalendar()).toString() : null
}
