import { useTranslations } from 'next-intl'
import { ClaimListing } from '#components/claims/claim-listing'
import { ReplyRequestText } from '#components/claims/reply-request-text'
import { Position } from '#components/parties/position'
import { ListPages } from '#components/site/list-pages'
import { publicLinks } from '#lib/links'
import type { PartyClaim, PublicParty } from '#lib/publishing/party-queries'

/** A party's positions claim by claim, and where it is accused whether it answered. */
export function PartyClaims(props: {
  party: PublicParty
  claims: PartyClaim[]
  next: string | null
  isFirst: boolean
  timeZone: string
  locale: string
}) {
  const { party, claims, next, isFirst, timeZone, locale } = props
  const t = useTranslations()
  const links = publicLinks(locale)
  return (
    <>
      {claims.length === 0 && <p className="mt-6 text-quiet">{t('party.empty')}</p>}
      <ol>
        {claims.map((claim) => (
          <li
            key={claim.claimId}
            className="grid grid-cols-1 gap-x-10 gap-y-5 border-line border-b py-6 desktop:grid-cols-2"
          >
            <ClaimListing claim={claim} timeZone={timeZone} locale={locale} heading="h3" />
            <div className="flex min-w-0 flex-col gap-5">
              {claim.positions.map((position) => (
                <Position key={position.statementId} position={position} claim={claim} locale={locale} />
              ))}
              {claim.accusations.map((accusation) => (
                <Accusation
                  key={accusation.party.id}
                  accusation={accusation}
                  language={claim.language}
                  locale={locale}
                />
              ))}
            </div>
          </li>
        ))}
      </ol>
      <ListPages
        label={t('claims.pages')}
        first={isFirst ? null : { href: links.party(party.slug), text: t('claims.newest') }}
        next={next ? { href: links.partyBefore(party.slug, next), text: t('claims.older') } : null}
      />
    </>
  )
}

function Accusation(props: { accusation: PartyClaim['accusations'][number]; language: string; locale: string }) {
  const { accusation, language, locale } = props
  const { party, spoke, requests } = accusation
  const t = useTranslations('party')
  return (
    <div className="border-line border-t pt-2 text-small">
      <p>
        <span className="font-semibold">{t('accused', { party: party.name })}</span> {spoke && t('spoke')}
        {!spoke && requests.length === 0 && t('silent')}
      </p>
      {requests.map((request) => (
        <p key={request.id}>
          <ReplyRequestText request={request} party={party.name} language={language} locale={locale} />
        </p>
      ))}
    </div>
  )
}
