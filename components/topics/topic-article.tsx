import { useTranslations } from 'next-intl'
import { ClaimListing } from '#components/claims/claim-listing'
import { VersionNotes } from '#components/claims/version-notes'
import { Markdown } from '#components/markdown/markdown'
import { RecordTitle } from '#components/records/record-title'
import { ListPages } from '#components/site/list-pages'
import { Timeline } from '#components/timeline/timeline'
import { PositionMatrix } from '#components/topics/matrix'
import { MatrixPicture } from '#components/topics/matrix-picture'
import { Section } from '#components/ui/section'
import { directionOf } from '#lib/i18n/direction'
import { publicLinks } from '#lib/links'
import { entriesOf } from '#lib/publishing/entries'
import { matrixOf } from '#lib/publishing/matrix'
import type { Dossier, PublicTopic } from '#lib/publishing/topic-queries'

/** A dossier: what it is about, its claims, who says what on them, and when. */
export function TopicArticle(props: {
  topic: PublicTopic
  dossier: Dossier
  isFirst: boolean
  timeZone: string
  locale: string
}) {
  const { topic, dossier, isFirst, timeZone, locale } = props
  const { claims, positions, next } = dossier
  const t = useTranslations()
  const links = publicLinks(locale)
  const matrix = matrixOf(positions)
  return (
    <article className="flex flex-col gap-12">
      <header className="flex flex-col gap-6">
        {isFirst && <VersionNotes versions={topic.versions} timeZone={timeZone} locale={locale} />}
        <RecordTitle label={t('topic.label')} language={topic.language}>
          {topic.title}
        </RecordTitle>
        {isFirst && topic.introduction && (
          <Markdown text={topic.introduction} heading="h2" lang={topic.language} dir={directionOf(topic.language)} />
        )}
        {topic.versions.length > 0 && (
          <p className="no-print text-small">
            <a href={links.topicHistory(topic.slug)}>{t('topic.history')}</a>
          </p>
        )}
      </header>
      <Section id="claims" title={t('topic.claims')}>
        {claims.length === 0 && <p className="text-quiet">{t('topic.empty')}</p>}
        <ol className="grid grid-cols-1 gap-x-10 tablet:grid-cols-2">
          {claims.map((claim) => (
            <li key={claim.claimId} className="border-line border-b py-5">
              <ClaimListing claim={claim} timeZone={timeZone} locale={locale} heading="h3" />
            </li>
          ))}
        </ol>
        <ListPages
          label={t('claims.pages')}
          first={isFirst ? null : { href: links.topic(topic.slug), text: t('claims.newest') }}
          next={next ? { href: links.topicBefore(topic.slug, next), text: t('claims.older') } : null}
        />
      </Section>
      {positions.length > 0 && (
        <Section id="positions" title={t('topic.matrix')}>
          <PositionMatrix claims={claims} matrix={matrix} locale={locale} />
          <figure className="no-print mt-6">
            <MatrixPicture claims={claims} matrix={matrix} isMirrored={directionOf(locale) === 'rtl'} />
            <figcaption className="mt-2 max-w-measure text-fine text-quiet">{t('topic.picture')}</figcaption>
          </figure>
        </Section>
      )}
      {claims.length > 0 && (
        <Section id="timeline" title={t('topic.timeline')}>
          <Timeline entries={entriesOf(claims, positions, { timeZone, locale })} locale={locale} />
        </Section>
      )}
    </article>
  )
}
