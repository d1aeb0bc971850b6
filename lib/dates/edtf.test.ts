import { describe, expect, test } from 'vitest'
import { formatEdtf, parseEdtf } from './edtf.ts'
import { edtfInput } from './input.ts'

describe('parseEdtf', () => {
  test.each([
    ['2025', '2025-01-01', '2025-12-31', 'year'],
    ['2025-02', '2025-02-01', '2025-02-28', 'month'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month'],
    ['2024-02-29', '2024-02-29', '2024-02-29', 'day'],
    ['2024-12~', '2024-12-01', '2024-12-31', 'month'],
    ['9999-12', '9999-12-01', '9999-12-31', 'month'],
    ['0001', '0001-01-01', '0001-12-31', 'year'],
    ['2025-01-17/2025-01-20', '2025-01-17', '2025-01-20', 'interval'],
    ['2024-12/2025-01-03?', '2024-12-01', '2025-01-03', 'interval'],
  ])('%s lies between %s and %s', (text, earliest, latest, precision) => {
    expect(parseEdtf(text)).toMatchObject({ text, earliest, latest, precision })
  })

  test.each([
    ['2025~', true, false],
    ['2025?', false, true],
    ['2025%', true, true],
    ['2025', false, false],
  ])('%s: approximate %s, uncertain %s', (text, approximate, uncertain) => {
    expect(parseEdtf(text)?.dates[0]).toMatchObject({ approximate, uncertain })
  })

  test.each([
    ['31 February', '2025-02-31'],
    ['29 February of a common year', '2023-02-29'],
    ['29 February of a common century', '1900-02-29'],
    ['month 13', '2025-13'],
    ['month 0', '2025-00'],
    ['day 0', '2025-01-00'],
    ['a year of five digits', '20250'],
    ['the year 0', '0000'],
    ['a negative year', '-0044'],
    ['one-digit months', '2025-1'],
    ['Persian digits', '۲۰۲۵'],
    ['Arabic digits', '٢٠٢٥-٠١'],
    ['full-width digits', '２０２５'],
    ['a trailing newline', '2025-01\n'],
    ['a null character', '2025-01\u0000'],
    ['a soft hyphen', '2025\u00ad01'],
    ['white space', ' 2025'],
    ['a mark in the middle', '2025~-01'],
    ['two marks', '2025~?'],
    ['an instant', '2025-01-17T10:00:00Z'],
    ['an interval that runs backwards', '2025-01-20/2025-01-17'],
    ['an interval that ends before its beginning does', '2025/2025-03'],
    ['an open interval', '2025-01/'],
    ['three dates', '2025/2026/2027'],
    ['unknown digits', '20XX'],
    ['nothing', ''],
  ])('%s is refused', (_, text) => {
    expect(parseEdtf(text)).toBeNull()
  })

  test('agrees with the calendar on every day text of four centuries', () => {
    for (let year = 1800; year < 2200; year++) {
      for (let month = 0; month <= 13; month++) {
        const monthText = `${year}-${String(month).padStart(2, '0')}`
        const days = month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0
        expect(parseEdtf(monthText)?.latest ?? null).toBe(days ? `${monthText}-${days}` : null)
        for (const day of [0, 1, 28, 29, 30, 31, 32]) {
          const text = `${monthText}-${String(day).padStart(2, '0')}`
          expect(parseEdtf(text)?.latest ?? null, text).toBe(day >= 1 && day <= days ? text : null)
        }
      }
    }
  })

  test('every accepted text is kept as it is, its earliest day not after its latest', () => {
    const dates = ['1999', '2000', '2000-02', '2000-02-29', '2000-03'].flatMap((date) =>
      ['', '~', '?', '%'].map((mark) => date + mark),
    )
    const texts = [...dates, ...dates.flatMap((from) => dates.map((to) => `${from}/${to}`))]
    const accepted = texts.flatMap((text) => parseEdtf(text) ?? [])
    expect(accepted.length).toBeGreaterThan(dates.length)
    for (const edtf of accepted) {
      expect(parseEdtf(edtf.text)).toEqual(edtf)
      expect(edtf.earliest <= edtf.latest, edtf.text).toBe(true)
      expect(edtf.earliest).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
  })
})

describe('formatEdtf', () => {
  test.each([
    ['2025', 'en', '2025'],
    ['2025-01', 'en', 'January 2025'],
    ['2025-01-17', 'en', '17 January 2025'],
    ['2024-12~', 'en', 'about December 2024'],
    ['2025-01-17?', 'en', '17 January 2025 (uncertain)'],
    ['2025%', 'en', 'about 2025 (uncertain)'],
    ['2024-12/2025-01', 'en', 'December 2024 – January 2025'],
    ['2024-12~/2025-01-17', 'en', 'about December 2024 – 17 January 2025'],
    ['0099-01-17', 'en', '17 January 99'],
    ['2024-12~', 'nl', 'omstreeks december 2024'],
    ['2025-01-17', 'el', '17 Ιανουαρίου 2025'],
    ['2025-01-17', 'fa', '۱۷ ژانویهٔ ۲۰۲۵'],
    ['2025-01', 'ko', '2025년 1월'],
  ])('%s in %s', (text, locale, expected) => {
    expect(formatEdtf(text, locale).replace(/\s/g, ' ')).toBe(expected)
    const edtf = parseEdtf(text)
    expect(edtf && formatEdtf(edtf, locale)).toBe(formatEdtf(text, locale))
  })

  test('days of one month are told once', () => {
    expect(formatEdtf('2025-01-17/2025-01-20', 'en').replace(/\s/g, '')).toBe('17–20January2025')
  })

  test('the day is the same wherever the server stands', () => {
    const zone = process.env.TZ
    try {
      for (const TZ of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        process.env.TZ = TZ
        expect(formatEdtf('2025-01-01', 'en')).toBe('1 January 2025')
      }
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })
})

describe('edtfInput', () => {
  test('white space around a date is no mistake', () => {
    expect(edtfInput.parse(' 2025-01 ')).toEqual(parseEdtf('2025-01'))
  })

  test.each(['', '  ', 'XXXX'])('"%s" is an unknown date', (text) => {
    expect(edtfInput.parse(text)).toBeNull()
  })

  test.each(['January', '2025-02-31', '2025-01\u0000', '۲۰۲۵'])('"%s" is refused', (text) => {
    expect(edtfInput.safeParse(text).success).toBe(false)
  })
})
