import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { KeptForm } from '#components/desk/kept-form'
import { TopicFields } from '#components/topics/topic-fields'
import { PageHeader } from '#components/ui/page-header'
import { createTopicAction } from '#lib/actions/topics'
import { requireActor } from '#lib/auth/actor'
import { can } from '#lib/permissions'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.topic'))('new') }
}

export default async function NewTopicPage() {
  await connection()
  const actor = await requireActor()
  if (!can(actor, 'write')) notFound()
  const t = await getTranslations('desk.topic')
  return (
    <>
      <PageHeader title={t('new')} />
      <div className="mt-6 max-w-form">
        <KeptForm keep={'topic:new'} id="topic" action={createTopicAction} submit={t('create')} weight="main">
          <TopicFields />
        </KeptForm>
      </div>
    </>
  )
}
