/** Languages the public site speaks, by their segment of the address; the first has no segment of its own. */
export const languages = ['en', 'nl', 'el', 'fa'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (value: string | undefined): value is Language => languages.some((known) => known === value)

/** The only value of a route parameter that is known at build time, so that nothing with data is rendered then. */
export const placeholder = '-'
