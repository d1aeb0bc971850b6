import { useTranslations } from 'next-intl'
import { ClaimListing } from '#components/claims/claim-listing'
import { PageHeader } from '#components/ui/page-header'
import { publicLinks } from '#lib/links'
import type { ClaimListing as Listing } from '#lib/publishing/queries'

/** One page of the list of all claims. */
export function ClaimList(props: {
  claims: Listing[]
  next: string | null
  isFirst: boolean
  timeZone: string
  locale: string
}) {
  const t = useTranslations('claims')
  const links = publicLinks(props.locale)
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')} />
      {props.claims.length === 0 && (
        <div className="max-w-measure py-10">
          <p className="font-medium font-serif text-title">{props.isFirst ? t('empty') : t('end')}</p>
          {props.isFirst && <p className="mt-2">{t('emptyText')}</p>}
        </div>
      )}
      <ClaimListings {...props} />
      {(props.next || !props.isFirst) && (
        <nav aria-label={t('pages')} className="no-print mt-6 flex justify-between gap-6">
          {props.isFirst ? <span /> : <a href={links.claims}>{t('newest')}</a>}
          {props.next && (
            <a rel="next" href={links.claimsBefore(props.next)}>
              {t('older')}
            </a>
          )}
        </nav>
      )}
    </>
  )
}

/** Claims one below the other. */
export function ClaimListings({ claims, timeZone, locale }: { claims: Listing[]; timeZone: string; locale: string }) {
  return (
    <ol>
      {claims.map((claim) => (
        <li key={claim.claimId} className="border-line border-b py-6">
          <ClaimListing claim={claim} timeZone={timeZone} locale={locale} />
        </li>
      ))}
    </ol>
  )
}
