import { useTranslations } from 'next-intl'
import { CorrectionKind } from '#components/corrections/correction-kind'
import { CorrectionTitle } from '#components/corrections/correction-title'
import { Comma } from '#components/site/comma'
import { Instant } from '#components/ui/instant'
import type { Correction } from '#lib/publishing/correction-queries'

/** What was corrected, withdrawn or stopped, one below the other. */
export function CorrectionList(props: { corrections: Correction[]; timeZone: string; locale: string }) {
  const { corrections, timeZone, locale } = props
  return (
    <ol>
      {corrections.map((correction) => (
        <li
          key={`${correction.id} ${correction.kind} ${correction.at.getTime()}`}
          className="grid grid-cols-1 gap-x-8 gap-y-1 border-line border-b py-5 tablet:grid-cols-[14rem_minmax(0,1fr)]"
        >
          <div>
            <CorrectionKind kind={correction.kind} />
            <p className="text-quiet text-small">
              <Instant at={correction.at} timeZone={timeZone} locale={locale} />
            </p>
          </div>
          <div className="min-w-0">
            <What correction={correction} locale={locale} />
            <Note correction={correction} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function What({ correction, locale }: { correction: Correction; locale: string }) {
  const t = useTranslations()
  const { subject, number } = correction
  return (
    <>
      <CorrectionTitle correction={correction} locale={locale} size="text-lead" heading="h2" />
      <p className="text-fine text-quiet">
        {subject !== 'claim' && (
          <>
            {t(`corrections.subject.${subject}`)}
            <Comma />{' '}
          </>
        )}
        {t('history.version', { number })}
      </p>
    </>
  )
}

function Note({ correction: { kind, note } }: { correction: Correction }) {
  const t = useTranslations('corrections')
  if (note) {
    return (
      <p dir="auto" className="mt-1 max-w-measure">
        {note}
      </p>
    )
  }
  const hasNote = kind === 'clarification' || kind === 'correction' || kind === 'retraction'
  return hasNote ? <p className="mt-1 max-w-measure text-quiet text-small">{t('hidden')}</p> : null
}
