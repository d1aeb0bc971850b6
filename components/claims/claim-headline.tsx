import { useTranslations } from 'next-intl'
import { directionOf } from '#lib/i18n/direction'

/** A sentence longer than this would fill the first screen of a phone by itself. */
const long = 140

/** The claim in its one sentence; of one that is withheld, only that. */
export function ClaimHeadline({ sentence, language }: { sentence: string | null; language: string }) {
  const t = useTranslations()
  return (
    <div>
      <p className="text-quiet text-small">{t('claim.label')}</p>
      <h1
        {...(sentence ? { lang: language, dir: directionOf(language) } : {})}
        className={`mt-1 font-medium font-serif tracking-tight ${(sentence?.length ?? 0) > long ? 'max-w-[34em] text-title' : 'max-w-[24em] text-display'}`}
      >
        {sentence ?? t('standing.withheldClaim')}
      </h1>
    </div>
  )
}
