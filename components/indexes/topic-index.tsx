import { IndexPages } from '#components/indexes/index-pages'
import { TopicEntry } from '#components/indexes/topic-entry'
import { ItemList } from '#components/site/item-list'
import { publicLinks } from '#lib/links'
import type { IndexedTopic } from '#lib/publishing/index-queries'

/** One page of the list of all topics. */
export function TopicIndex(props: { entries: IndexedTopic[]; next: string | null; isFirst: boolean; locale: string }) {
  const { entries, next, isFirst, locale } = props
  const links = publicLinks(locale)
  const paths = entries.map(({ slug }) => links.topic(slug))
  return (
    <>
      <ItemList paths={paths} />
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
