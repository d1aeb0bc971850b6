import { useTranslations } from 'next-intl'
import { RelatedClaim } from '#components/relations/related-claims'
import type { PublicRelative } from '#lib/publishing/relatives-queries'

/** What other records say of this one, beside the version that was approved: their live versions tell it. */
export function Relatives({ relatives, locale }: { relatives: PublicRelative[]; locale: string }) {
  const t = useTranslations('claimRelation')
  if (relatives.length === 0) return null
  return (
    <section aria-labelledby="relatives">
      <h2 id="relatives" className="mb-4 border-line border-b pb-1.5 font-semibold text-lead">
        {t('told')}
      </h2>
      <ul className="flex max-w-measure flex-col gap-3">
        {relatives.map((each) => (
          <li key={each.slug}>
            <RelatedClaim
              {...each}
              term={each.relation ? t(`inverse.${each.relation}`) : t('family')}
              locale={locale}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
