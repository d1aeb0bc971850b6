import { useTranslations } from 'next-intl'
import { directionOf } from '#lib/i18n/direction'
import { publicLinks } from '#lib/links'
import type { PublishedClaim } from '#lib/publishing/snapshot'

/** How this claim stands to others, as it was approved. */
export function RelatedClaims({ related, locale }: { related: PublishedClaim['related']; locale: string }) {
  const t = useTranslations('claimRelation')
  return (
    <ul className="flex max-w-measure flex-col gap-3">
      {related.map((each) => (
        <li key={each.claim}>
          <RelatedClaim {...each} term={t(each.relation)} locale={locale} />
        </li>
      ))}
    </ul>
  )
}

/** Another claim of the record, and how it stands to the one of this page. */
export function RelatedClaim(props: {
  slug: string
  sentence: string
  language: string
  term: string
  locale: string
}) {
  return (
    <>
      <p className="text-quiet text-small">{props.term}</p>
      <p className="font-serif">
        <a href={publicLinks(props.locale).claim(props.slug)} lang={props.language} dir={directionOf(props.language)}>
          {props.sentence}
        </a>
      </p>
    </>
  )
}
