import { useTranslations } from 'next-intl'
import { directionOf } from '#lib/i18n/direction'

/** The claim in its one sentence. */
export function ClaimHeadline({ sentence, language }: { sentence: string; language: string }) {
  const t = useTranslations('claim')
  return (
    <div>
      <p className="text-quiet text-small">{t('label')}</p>
      <h1
        lang={language}
        dir={directionOf(language)}
        className="mt-1 max-w-[24em] font-medium font-serif text-display tracking-tight"
      >
        {sentence}
      </h1>
    </div>
  )
}
