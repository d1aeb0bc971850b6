import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { KeptForm } from '#components/desk/kept-form'
import { RecordDesk } from '#components/records/record-desk'
import { TopicFields } from '#components/topics/topic-fields'
import { Prose } from '#components/ui/prose'
import { saveTopicAction } from '#lib/actions/topics'
import { requireActor } from '#lib/auth/actor'
import { isId } from '#lib/fields'
import { directionOf } from '#lib/i18n/direction'
import { can } from '#lib/permissions'
import { getStanding } from '#lib/records/queries'
import { topicValues } from '#lib/topics/form-values'
import { getTopic } from '#lib/topics/queries'

type Props = { params: Promise<{ id: string }> }

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.topic'))('title') }
}

export default async function TopicPage({ params }: Props) {
  await connection()
  const actor = await requireActor()
  const { id } = await params
  const topic = isId(id) ? await getTopic(actor, id) : null
  if (!topic) notFound()
  const t = await getTranslations('desk.topic')
  const record = await getStanding(actor, 'topic', id)
  const inLanguage = { lang: topic.language, dir: directionOf(topic.language) }
  return (
    <RecordDesk
      actor={actor}
      record={record}
      page={`/desk/topics/${id}`}
      title={<span {...inLanguage}>{topic.title}</span>}
    >
      {can(actor, 'write') ? (
        <KeptForm
          keep={`topic:${id}`}
          id="topic"
          action={saveTopicAction}
          hidden={{ id, basedOn: topic.version }}
          saved={topicValues(topic)}
          submit={t('save')}
        >
          <TopicFields saved={topic} slugFixed={record?.live != null} />
        </KeptForm>
      ) : (
        <Prose text={topic.introduction ?? ''} {...inLanguage} />
      )}
    </RecordDesk>
  )
}
