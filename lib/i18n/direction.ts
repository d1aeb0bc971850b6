const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'])

/** In which direction a language is read; for `dir` beside every `lang`. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const script = new Intl.Locale(language).maximize().script
  return script && rightToLeft.has(script) ? 'rtl' : 'ltr'
}
