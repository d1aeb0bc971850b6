import { directionOf } from '#lib/i18n/direction'

type Name = { text: string; language: string }

/** The speaker's name in the language that was spoken, and how that reads in Latin letters (`fa` and `fa-Latn`). */
export function OtherNames({ names, language }: { names: Name[]; language: string }) {
  const { language: spoken } = new Intl.Locale(language)
  const original = names.find((name) => new Intl.Locale(name.language).language === spoken && !isLatin(name.language))
  const latin = names.find((name) => new Intl.Locale(name.language).language === spoken && isLatin(name.language))
  if (!latin) return null
  return (
    <p className="text-quiet text-small">
      {original && (
        <>
          <bdi lang={original.language} dir={directionOf(original.language)}>
            {original.text}
          </bdi>
          ,{' '}
        </>
      )}
      <bdi lang={latin.language} dir="ltr">
        {latin.text}
      </bdi>
    </p>
  )
}

/** A name written out in Latin letters says so: `ru-Latn`. */
const isLatin = (language: string) => new Intl.Locale(language).script === 'Latn'
