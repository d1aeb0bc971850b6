import { useTranslations } from 'next-intl'
import { Instant } from '#components/ui/instant'
import { Notice } from '#components/ui/notice'
import type { PublishedVersion } from '#lib/publishing/queries'
import type { SuspensionAct } from '#lib/publishing/suspension'

/** Says why a version's content is not shown: a fixed sentence for a suspension, the published reason for a withholding. */
export function StandingNotice(props: {
  version: PublishedVersion
  acts: SuspensionAct[]
  timeZone: string
  locale: string
}) {
  const { version, acts, timeZone, locale } = props
  const t = useTranslations('standing')
  if (version.suspended) {
    const isConfirmed = acts.at(-1)?.act === 'confirmed'
    return (
      <Notice tone="alert" title={t('suspendedTitle')}>
        <p className="max-w-measure">{isConfirmed ? t('confirmedText') : t('suspendedText')}</p>
      </Notice>
    )
  }
  return (
    <Notice tone="alert" title={t('withheldTitle')}>
      <p dir="auto" className="max-w-measure">
        {version.withheld}
      </p>
      {version.withheldAt && (
        <p className="mt-1 max-w-measure text-quiet">
          {t('withheldSince')} <Instant at={version.withheldAt} timeZone={timeZone} locale={locale} />.{' '}
          {t('withheldText')} <span className="break-all font-mono text-fine">{version.hash}</span>
        </p>
      )}
    </Notice>
  )
}
