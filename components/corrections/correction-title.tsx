import { useTranslations } from 'next-intl'
import { directionOf } from '#lib/i18n/direction'
import type { Correction } from '#lib/publishing/correction-queries'
import { correctionAddress } from './correction-address.ts'

/** What was corrected; leads to the version that was made, or that it was done to. */
export function CorrectionTitle(props: { correction: Correction; locale: string; size: string; heading: 'h2' | 'h3' }) {
  const { correction, locale, size, heading: Heading } = props
  const t = useTranslations()
  const { subject, language } = correction
  const title = correction.title ?? (subject === 'labels' ? t('corrections.labels') : t('standing.withheldClaim'))
  const inLanguage = correction.title
    ? language
      ? { lang: language, dir: directionOf(language) }
      : { dir: 'auto' }
    : {}
  const address = correctionAddress(correction, locale)
  return (
    <Heading className={`max-w-measure font-medium font-serif ${size}`}>
      <bdi {...inLanguage}>
        {address ? (
          <a href={address} className="no-underline hover:underline">
            {title}
          </a>
        ) : (
          title
        )}
      </bdi>
    </Heading>
  )
}
