/** What a language is called in another; its tag where that has no name for it. */
export const languageName = (language: string, locale: string) =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language
