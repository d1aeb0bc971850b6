import { useTranslations } from 'next-intl'
import { ClaimStanding } from '#components/claims/claim-standing'
import { Position } from '#components/parties/position'
import { ListPages } from '#components/site/list-pages'
import { directionOf } from '#lib/i18n/direction'
import { publicLinks } from '#lib/links'
import type { PublicParty } from '#lib/publishing/party-queries'
import type { DatedPosition } from '#lib/publishing/position-queries'
import { toldIn } from '#lib/publishing/translation'

/** What a party said on all claims, newest first. */
export function PartyByTime(props: {
  party: PublicParty
  positions: DatedPosition[]
  next: string | null
  isFirst: boolean
  locale: string
}) {
  const { party, positions, next, isFirst, locale } = props
  const t = useTranslations('party')
  const links = publicLinks(locale)
  return (
    <>
      {positions.length === 0 && <p className="mt-6 text-quiet">{t('empty')}</p>}
      <ol>
        {positions.map((position) => {
          const { claim } = position
          const { sentence, language } = toldIn(claim, locale)
          return (
            <li
              key={`${position.claimId} ${position.statementId}`}
              className="grid grid-cols-1 gap-x-10 gap-y-3 border-line border-b py-6 desktop:grid-cols-2"
            >
              <Position position={position} claim={claim} locale={locale} />
              <div className="min-w-0">
                <p className="text-fine text-quiet">{t('onClaim')}</p>
                <h3 lang={language} dir={directionOf(language)} className="font-medium font-serif">
                  <a href={links.claim(claim.slug)}>{sentence}</a>
                </h3>
                <div className="mt-1">
                  <ClaimStanding claim={claim} />
                </div>
              </div>
            </li>
          )
        })}
      </ol>
      <ListPages
        label={t('pages')}
        first={isFirst ? null : { href: links.partyByTime(party.slug), text: t('latest') }}
        next={next ? { href: links.partyByTimeBefore(party.slug, next), text: t('earlier') } : null}
      />
    </>
  )
}
