import { useTranslations } from 'next-intl'
import { directionOf } from '#lib/i18n/direction'

/** The claim in its one sentence; of one that is withheld, only that. */
export function ClaimHeadline({ sentence, language }: { sentence: string | null; language: string }) {
  const t = useTranslations()
  return (
    <div>
      <p className="text-quiet text-small">{t('claim.label')}</p>
      <h1
        {...(sentence ? { lang: language, dir: directionOf(language) } : {})}
        className="mt-1 max-w-[24em] font-medium font-serif text-display tracking-tight"
      >
        {sentence ?? t('standing.withheldClaim')}
      </h1>
    </div>
  )
}
