import { useTranslations } from 'next-intl'
import { ListRow } from '#components/desk/list-row'
import { standingFacts } from '#components/records/standing-facts'
import type { ListedStanding } from '#lib/records/queries'
import type { listDossiers } from '#lib/topics/queries'

type Listed = Awaited<ReturnType<typeof listDossiers>>[number]

export function TopicRow({ topic, standing }: { topic: Listed; standing: ListedStanding | undefined }) {
  const t = useTranslations()
  return (
    <ListRow
      href={`/desk/topics/${topic.id}`}
      title={topic.title}
      lang={topic.language}
      about={t('desk.topic.claims', { count: topic.claims })}
      facts={standingFacts(t, standing)}
    />
  )
}
