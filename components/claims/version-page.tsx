import { useTranslations } from 'next-intl'
import { Cite } from '#components/claims/cite'
import { ClaimHeadline } from '#components/claims/claim-headline'
import { ClaimRecord } from '#components/claims/claim-record'
import { RecordFacts } from '#components/claims/record-facts'
import { StandingNotice } from '#components/claims/standing-notice'
import { TranslationMark } from '#components/claims/translation-mark'
import { VersionNotes } from '#components/claims/version-notes'
import { Relatives } from '#components/relations/relatives'
import { SidesInBrief } from '#components/statements/sides-in-brief'
import { Instant } from '#components/ui/instant'
import { Notice } from '#components/ui/notice'
import { publicLinks } from '#lib/links'
import { citedOf } from '#lib/publishing/cited'
import type { PublishedRecord, PublishedVersion } from '#lib/publishing/queries'
import type { PublicRelative } from '#lib/publishing/relatives-queries'
import type { PublishedClaim } from '#lib/publishing/snapshot'
import type { PublishedTranslation } from '#lib/publishing/translation-queries'

/** One version of a claim, the live one or an older. Its content is null while it is suspended or withheld. */
export function VersionPage(props: {
  record: PublishedRecord
  version: PublishedVersion
  claim: PublishedClaim | null
  newsroom: { name: string; timeZone: string }
  /** The origin of the site: addresses to be copied are whole. */
  site: string
  locale: string
  /** In the reader's language, where it was translated; else the newest version before it that was. */
  translation: PublishedTranslation | null
  translatedBefore: number | null
  /** What other records say of the live version. */
  relatives?: PublicRelative[]
}) {
  const { record, version, claim, newsroom, site, locale, translation, translatedBefore } = props
  const { timeZone } = newsroom
  const t = useTranslations('standing')
  const isNewest = version.number === record.number
  const next = record.versions.find((one) => one.number === version.number + 1)
  const versions = record.versions.filter((one) => one.number <= version.number)
  return (
    <article className="grid grid-cols-1 gap-x-12 gap-y-12 desktop:grid-cols-[minmax(0,1fr)_15rem]">
      <div className="flex min-w-0 flex-col gap-8">
        {!isNewest && (
          <Notice title={t('olderTitle')}>
            <p>
              {t('olderText', { number: version.number, newest: record.number })}{' '}
              {next &&
                t.rich('until', {
                  from: () => <Instant at={version.publishedAt} timeZone={timeZone} locale={locale} />,
                  until: () => <Instant at={next.publishedAt} timeZone={timeZone} locale={locale} />,
                })}{' '}
              <a href={publicLinks(locale).claim(record.slug)}>{t('toNewest')}</a>
            </p>
          </Notice>
        )}
        {!claim && <StandingNotice version={version} acts={record.acts} timeZone={timeZone} locale={locale} />}
        {claim?.mergedInto && (
          <Notice title={t('mergedTitle')}>
            <p>
              <a href={publicLinks(locale).claim(claim.mergedInto.slug)}>{t('toSuccessor')}</a>
            </p>
          </Notice>
        )}
        <VersionNotes versions={versions} language={record.language} timeZone={timeZone} locale={locale} />
        <div className="flex flex-col gap-4">
          <ClaimHeadline
            sentence={(translation ?? claim ?? record).sentence}
            language={(translation ?? claim ?? record).language}
          />
          {claim && <SidesInBrief claim={claim} />}
        </div>
        {claim && (
          <TranslationMark
            slug={record.slug}
            number={version.number}
            language={claim.language}
            translation={translation}
            before={translatedBefore}
            timeZone={timeZone}
            locale={locale}
          />
        )}
        {claim && (
          <ClaimRecord
            claim={claim}
            timeZone={timeZone}
            locale={locale}
            versions={versions}
            isLive={isNewest}
            translation={translation}
          />
        )}
        {claim && <Relatives relatives={props.relatives ?? []} locale={locale} />}
        {claim && <Cite cited={citedOf(claim, version, newsroom, site)} site={site} locale={locale} />}
      </div>
      <RecordFacts record={record} version={version} claim={claim} timeZone={timeZone} locale={locale} />
    </article>
  )
}
