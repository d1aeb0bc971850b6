import { useTranslations } from 'next-intl'
import { ClaimViews } from '#components/claims/claim-views'
import { Instant } from '#components/ui/instant'
import type { ClaimState } from '#lib/claims/claim'
import { directionOf } from '#lib/i18n/direction'
import { publicLinks } from '#lib/links'

type Subject = { state: ClaimState; stateSince: Date; savedBy: string; savedAt: Date; revision: number }
type Claim = { id: string; sentence: string; language: string; slug: string }

/** Which claim this is, where it stands, and what the public sees of it. */
export function ClaimHeader(props: { claim: Claim; subject: Subject; timeZone: string }) {
  const { claim, subject, timeZone } = props
  const t = useTranslations('desk')
  const at = (instant: Date) => <Instant at={instant} timeZone={timeZone} locale="en" withTime />
  const live = subject.revision - 1
  return (
    <header className="border-ink border-b pb-3">
      <h1
        lang={claim.language}
        dir={directionOf(claim.language)}
        className="max-w-[34em] font-semibold font-serif text-headline"
      >
        {claim.sentence}
      </h1>
      <div className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-quiet text-small">
        <p role="status">
          <strong className="text-ink">{t('claim.stateSince', { state: t(`state.${subject.state}`) })}</strong>{' '}
          {at(subject.stateSince)}
        </p>
        <p>
          {t('claim.savedBy', { name: subject.savedBy })} {at(subject.savedAt)}
        </p>
        <p>
          {live === 0 ? (
            t('claim.notLive')
          ) : (
            <>
              {t('claim.live', { number: live })}:{' '}
              <a href={publicLinks('en').claim(claim.slug)}>{t('claim.liveLink')}</a>
            </>
          )}
        </p>
      </div>
      <ClaimViews id={claim.id} />
    </header>
  )
}
