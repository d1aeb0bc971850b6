import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { TopicRow } from '#components/topics/topic-row'
import { ButtonLink } from '#components/ui/button'
import { PageHeader } from '#components/ui/page-header'
import { requireActor } from '#lib/auth/actor'
import { can } from '#lib/permissions'
import { listStandings } from '#lib/records/queries'
import { listDossiers } from '#lib/topics/queries'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.topic'))('title') }
}

export default async function TopicsPage() {
  await connection()
  const actor = await requireActor()
  const t = await getTranslations('desk.topic')
  const topics = await listDossiers(actor)
  const standings = await listStandings(
    actor,
    'topic',
    topics.map(({ id }) => id),
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        intro={t('intro')}
        actions={can(actor, 'write') && <ButtonLink href="/desk/topics/new">{t('new')}</ButtonLink>}
      />
      {topics.length === 0 && <p className="mt-6 text-quiet">{t('empty')}</p>}
      <ul className="mt-6">
        {topics.map((topic) => (
          <TopicRow key={topic.id} topic={topic} standing={standings.get(topic.id)} />
        ))}
      </ul>
    </>
  )
}
