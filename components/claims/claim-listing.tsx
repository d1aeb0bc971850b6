import { useTranslations } from 'next-intl'
import { ClaimStanding } from '#components/claims/claim-standing'
import { Comma } from '#components/site/comma'
import { Instant } from '#components/ui/instant'
import { directionOf } from '#lib/i18n/direction'
import { publicLinks } from '#lib/links'
import type { ClaimListing as Listing } from '#lib/publishing/queries'
import { toldIn } from '#lib/publishing/translation'

const sizes = {
  lead: { sentence: 'text-display tracking-tight', finding: 'mt-4 text-lead' },
  column: { sentence: 'text-title', finding: 'mt-2 text-base' },
}

/** One claim among others: what was found, the claim, and when. */
export function ClaimListing(props: {
  claim: Listing
  timeZone: string
  locale: string
  size?: keyof typeof sizes
  heading?: 'h2' | 'h3'
}) {
  const { claim, timeZone, locale, heading: Heading = 'h2' } = props
  const t = useTranslations()
  const { sentence, finding, language } = toldIn(claim, locale)
  const size = sizes[props.size ?? 'column']
  return (
    <article dir={sentence ? directionOf(language) : undefined}>
      <ClaimStanding claim={claim} />
      <Heading
        lang={sentence ? language : undefined}
        className={`mt-1.5 max-w-[26em] font-medium font-serif ${size.sentence}`}
      >
        <a href={publicLinks(locale).claim(claim.slug)} className="no-underline hover:underline">
          {sentence ?? t('standing.withheldClaim')}
        </a>
      </Heading>
      {finding && !claim.retracted && (
        <p lang={language} className={`max-w-measure font-serif ${size.finding}`}>
          {finding}
        </p>
      )}
      <p className="mt-2 text-fine text-quiet">
        {/* In the page's language, whatever the direction of the claim. */}
        <bdi>
          {claim.number > 1 && (
            <>
              {t(`kind.${claim.kind}`)}
              <Comma />{' '}
            </>
          )}
          <Instant at={claim.publishedAt} timeZone={timeZone} locale={locale} />
        </bdi>
      </p>
    </article>
  )
}
