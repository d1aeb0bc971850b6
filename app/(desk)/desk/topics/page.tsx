import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#components/ui/button'
import { PageHeader } from '#components/ui/page-header'
import { requireActor } from '#lib/auth/actor'
import { directionOf } from '#lib/i18n/direction'
import { can } from '#lib/permissions'
import { listTopics } from '#lib/topics/queries'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.topic'))('title') }
}

export default async function TopicsPage() {
  await connection()
  const actor = await requireActor()
  const t = await getTranslations('desk.topic')
  const topics = await listTopics(actor)
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
          <li key={topic.id} className="border-line border-b py-2.5">
            <a
              href={`/desk/topics/${topic.id}`}
              lang={topic.language}
              dir={directionOf(topic.language)}
              className="font-serif"
            >
              {topic.title}
            </a>{' '}
            <code className="text-quiet text-small">{topic.slug}</code>
          </li>
        ))}
      </ul>
    </>
  )
}
