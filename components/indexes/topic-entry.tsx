import { useTranslations } from 'next-intl'
import { directionOf } from '#lib/i18n/direction'
import { publicLinks } from '#lib/links'
import type { IndexedTopic } from '#lib/publishing/index-queries'

/** A topic by its title, and how much it holds. */
export function TopicEntry({ topic, locale }: { topic: IndexedTopic; locale: string }) {
  const t = useTranslations('search')
  return (
    <>
      <a
        href={publicLinks(locale).topic(topic.slug)}
        lang={topic.language}
        dir={directionOf(topic.language)}
        className="font-medium font-serif text-lead no-underline hover:underline"
      >
        {topic.title}
      </a>
      <p className="text-fine text-quiet">{t('count', { count: topic.claims })}</p>
    </>
  )
}
