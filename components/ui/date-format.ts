const made = new Map<string, Intl.DateTimeFormat>()

/**
 * Kept, since making a format costs far more than using it. The desk is in no country, but its English puts days before
 * months. Gregorian in every language, as the dates of the world are: a month of one calendar is no month of another.
 */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const format =
    made.get(key) ?? new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...options, calendar: 'gregory' })
  made.set(key, format)
  return format
}
