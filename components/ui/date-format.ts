const made = new Map<string, Intl.DateTimeFormat>()

/** Kept, since making a format costs far more than using it. The desk is in no country, but its English puts days before months. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const format = made.get(key) ?? new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options)
  made.set(key, format)
  return format
}
