import { useTranslations } from 'next-intl'
import { Instant } from '#components/ui/instant'
import { Quoted } from '#components/ui/quoted'
import { captureAddress } from '#lib/captures/address'
import type { listQuotations } from '#lib/citations/queries'
import { directionOf } from '#lib/i18n/direction'

type Quotation = Awaited<ReturnType<typeof listQuotations>>[number]

/** What is quoted from a source, each with its place in this text, or the text that goes on proving it. */
export function QuotedList(props: {
  source: { id: string; language: string }
  quotations: Quotation[]
  timeZone: string
  addressOf: (quotation: Quotation) => string
}) {
  const { source, quotations, timeZone, addressOf } = props
  const t = useTranslations()
  if (quotations.length === 0) return <p className="text-quiet text-small">{t('desk.capture.noneQuoted')}</p>
  return (
    <ol className="flex flex-col gap-4 text-small">
      {quotations.map((quotation) => {
        const { id, exact, relation, claim, sentence, language, party, stance, isOwn, provenBy, provenAt } = quotation
        const stands = quotation.startsAt !== null
        const bearing = t(`desk.relation.${relation}`)
        const at = <Instant at={provenAt} timeZone={timeZone} locale="en" />
        return (
          <li key={id}>
            <p lang={source.language} dir={directionOf(source.language)} className="line-clamp-3 font-serif">
              {stands ? (
                <a href={addressOf(quotation)} className="inline-block">
                  <Quoted text={exact} />
                </a>
              ) : (
                <Quoted text={exact} />
              )}
            </p>
            <p className="text-fine text-quiet">
              {party && stance
                ? t('desk.capture.onStatement', { relation: bearing, party, stance: t(`stance.${stance}`) })
                : t('desk.capture.onClaim', { relation: bearing })}
            </p>
            <p>
              <a href={`/desk/claims/${claim}`} lang={language} dir={directionOf(language)} className="inline-block">
                {sentence}
              </a>
            </p>
            {!stands && (
              <p className="border-alert border-s-4 ps-2 text-fine">
                {t.rich('desk.capture.gone', { at: () => at })}{' '}
                <a href={captureAddress(source.id, provenBy, { claim, quotation: id }, `quotation-${id}`)}>
                  {t('desk.capture.goneLink')}
                </a>
              </p>
            )}
            {stands && !isOwn && (
              <p className="text-fine text-quiet">{t.rich('desk.capture.earlier', { at: () => at })}</p>
            )}
          </li>
        )
      })}
    </ol>
  )
}
