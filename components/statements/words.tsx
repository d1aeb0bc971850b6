import { useTranslations } from 'next-intl'
import { Quoted } from '#components/ui/quoted'
import { directionOf } from '#lib/i18n/direction'
import type { PublishedStatement } from '#lib/publishing/snapshot'

/** What was said: in the speaker's own words, with a translation beside them, or in ours and marked so. */
export function Words({ words, locale }: { words: PublishedStatement['words']; locale: string }) {
  const t = useTranslations('statement')
  if (words.wording === 'reported') {
    return (
      <div className="mt-2">
        <p className="text-fine text-quiet">{t('reported')}</p>
        <p lang={words.language} dir={directionOf(words.language)}>
          {words.text}
        </p>
      </div>
    )
  }
  const languageName = new Intl.DisplayNames([locale], { type: 'language' }).of(words.language) ?? words.language
  const { translation } = words
  return (
    <div className={`mt-2 grid gap-x-6 gap-y-2 ${translation ? '@lg:grid-cols-2' : ''}`}>
      <blockquote lang={words.language} dir={directionOf(words.language)} className="font-serif text-lead">
        <Quoted text={words.text} />
      </blockquote>
      {translation && (
        <div>
          <blockquote lang={translation.language} dir={directionOf(translation.language)} className="font-serif">
            <Quoted text={translation.text} />
          </blockquote>
          <p className="text-fine text-quiet">
            {t('translated', { language: languageName, translator: translation.translator })}
          </p>
        </div>
      )}
    </div>
  )
}
