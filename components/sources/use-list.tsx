import { useTranslations } from 'next-intl'
import { ClaimListing } from '#components/claims/claim-listing'
import { Comma } from '#components/site/comma'
import { Quoted } from '#components/ui/quoted'
import { directionOf } from '#lib/i18n/direction'
import { publicLinks } from '#lib/links'
import type { SourceUse } from '#lib/publishing/source-queries'

/** The claims that use a source, and what for; quotations in the language of the source. */
export function UseList(props: { uses: SourceUse[]; language: string; timeZone: string; locale: string }) {
  const { uses, language, timeZone, locale } = props
  const t = useTranslations('source')
  if (uses.length === 0) return <p className="text-quiet">{t('unused')}</p>
  return (
    <ol>
      {uses.map((use) => (
        <li key={use.claimId} className="border-line border-b py-6 first:pt-0">
          <ClaimListing claim={use} timeZone={timeZone} locale={locale} heading="h3" />
          <ul className="mt-3 flex flex-col gap-3 text-small">
            {use.citations.map((citation) => (
              <li key={citation.citationId} className="border-line border-s ps-3">
                <Citation citation={citation} slug={use.slug} language={language} locale={locale} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function Citation(props: { citation: SourceUse['citations'][number]; slug: string; language: string; locale: string }) {
  const { citation, slug, language, locale } = props
  const { relation, statement, exact, locator } = citation
  const t = useTranslations()
  const links = publicLinks(locale)
  return (
    <>
      <p>
        <span className="text-quiet">{t(`sourceUse.${relation}`)} </span>
        {statement ? (
          <a href={links.statement(slug, statement.statementId)}>
            <bdi>{statement.party.name}</bdi>
            <Comma /> {t(`stance.${statement.stance}`)}
          </a>
        ) : (
          <a href={links.claim(slug)}>{t('sourceUse.claim')}</a>
        )}
        {locator && (
          <span className="text-quiet">
            <Comma /> <bdi>{locator}</bdi>
          </span>
        )}
      </p>
      {exact && (
        <blockquote lang={language} dir={directionOf(language)} className="mt-1 max-w-measure font-serif">
          <Quoted text={exact} />
        </blockquote>
      )}
    </>
  )
}
