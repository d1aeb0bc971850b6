import { IndexPages } from '#components/indexes/index-pages'
import { TopicEntry } from '#components/indexes/topic-entry'
import { StructuredData } from '#components/site/structured-data'
import { publicLinks } from '#lib/links'
import type { IndexedTopic } from '#lib/publishing/index-queries'
import { siteAddress } from '#lib/publishing/site-address'
import { itemListOf } from '#lib/publishing/structured-data'

/** One page of the list of all topics. */
export function TopicIndex(props: { entries: IndexedTopic[]; next: string | null; isFirst: boolean; locale: string }) {
  const { entries, next, isFirst, locale } = props
  const links = publicLinks(locale)
  const paths = entries.map(({ slug }) => links.topic(slug))
  return (
    <>
      {paths.length > 0 && <StructuredData data={itemListOf(paths, siteAddress())} />}
      <IndexPages
        of="topics"
        entries={entries.map((topic) => ({ id: topic.id, text: <TopicEntry topic={topic} locale={locale} /> }))}
        begin={links.topics}
        next={next === null ? null : links.topicsAfter(next)}
        isFirst={isFirst}
      />
    </>
  )
}
