import { useTranslations } from 'next-intl'
import { ContentFacts } from '#components/claims/content-facts'
import { DefinitionList } from '#components/ui/definition-list'
import { Instant } from '#components/ui/instant'
import { publicLinks } from '#lib/links'
import type { PublishedRecord, PublishedVersion } from '#lib/publishing/queries'
import type { PublishedClaim } from '#lib/publishing/snapshot'

/** When and in which version: the dates of the record, and the ways to its past. */
export function RecordFacts(props: {
  record: PublishedRecord
  version: PublishedVersion
  claim: PublishedClaim | null
  timeZone: string
  locale: string
}) {
  const { record, version, claim, timeZone, locale } = props
  const t = useTranslations()
  const links = publicLinks(locale)
  const first = record.versions.at(-1) ?? version
  const instant = (at: Date) => <Instant at={at} timeZone={timeZone} locale={locale} />
  const isLive = version.number === record.number
  return (
    <aside aria-labelledby="record" className="text-small">
      <h2 id="record" className="border-ink border-b pb-1.5 font-semibold">
        {t('claim.record')}
      </h2>
      <DefinitionList
        items={[
          {
            term: t('claim.version'),
            detail: t('claim.versionOf', { number: version.number, total: record.versions.length }),
          },
          { term: t('claim.kind'), detail: t(`kind.${version.kind}`) },
          { term: t('claim.firstPublished'), detail: instant(first.publishedAt) },
          { term: t('claim.lastChecked'), detail: instant(version.publishedAt) },
        ]}
      />
      {claim && <ContentFacts claim={claim} locale={locale} isLive={isLive} />}
      <ul className="no-print mt-3 flex flex-col gap-1.5">
        <li>
          <a href={links.history(record.slug)}>{t('claim.history')}</a>
        </li>
        {claim && (
          <li>
            <a href="#cite">{t('cite.title')}</a>
          </li>
        )}
        <li>
          <a href={links.data(record.slug)}>{t('claim.data')}</a>
        </li>
        <li>
          <a href={links.submitAbout(record.slug)}>{t('claim.correct')}</a>
        </li>
      </ul>
    </aside>
  )
}
