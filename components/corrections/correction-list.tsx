import { useTranslations } from 'next-intl'
import { Comma } from '#components/site/comma'
import { Instant } from '#components/ui/instant'
import { directionOf } from '#lib/i18n/direction'
import { publicLinks } from '#lib/links'
import { isPageSlug } from '#lib/pages/page'
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
            <KindOf correction={correction} />
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

const grave = ['retraction', 'suspended', 'confirmed', 'withheld']

function KindOf({ correction: { kind } }: { correction: Correction }) {
  const t = useTranslations()
  const word =
    kind === 'withheld'
      ? t('standing.withheldTitle')
      : kind === 'suspended' || kind === 'confirmed' || kind === 'lifted'
        ? t(`history.${kind}`)
        : t(`kind.${kind}`)
  return <p className={`font-semibold ${grave.includes(kind) ? 'text-alert' : ''}`}>{word}</p>
}

/** Leads to the version that was made, or that it was done to. */
function What({ correction, locale }: { correction: Correction; locale: string }) {
  const t = useTranslations()
  const { subject, number, language } = correction
  const title = correction.title ?? (subject === 'labels' ? t('corrections.labels') : t('standing.withheldClaim'))
  const inLanguage = correction.title
    ? language
      ? { lang: language, dir: directionOf(language) }
      : { dir: 'auto' }
    : {}
  const address = addressOf(correction, locale)
  return (
    <>
      <h2 {...inLanguage} className="max-w-measure font-medium font-serif text-lead">
        {address ? (
          <a href={address} className="no-underline hover:underline">
            {title}
          </a>
        ) : (
          title
        )}
      </h2>
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

function addressOf({ subject, slug, number }: Correction, locale: string) {
  const links = publicLinks(locale)
  if (!slug) return null
  if (subject === 'claim') return links.version(slug, number)
  if (subject === 'translation') return links.translations(slug)
  if (subject === 'party') return links.partyHistory(slug)
  if (subject === 'topic') return links.topicHistory(slug)
  return isPageSlug(slug) ? links.policyHistory(slug) : null
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
