import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Making } from '#components/desk/making'
import { PartyFields } from '#components/parties/party-fields'
import { SourceFields } from '#components/sources/source-fields'
import { TopicFields } from '#components/topics/topic-fields'
import { makePartyAction } from '#lib/actions/parties'
import { makeSourceAction } from '#lib/actions/sources'
import { makeTopicAction } from '#lib/actions/topics'

/** What can be made on the way from the forms of a claim. */
export function Makers({ children }: { children: ReactNode }) {
  const t = useTranslations('desk')
  return (
    <Making
      makers={[
        {
          kind: 'party',
          title: t('party.new'),
          submit: t('party.create'),
          action: makePartyAction,
          fields: <PartyFields />,
        },
        {
          kind: 'source',
          title: t('source.new'),
          submit: t('source.create'),
          action: makeSourceAction,
          fields: <SourceFields />,
        },
        {
          kind: 'topic',
          title: t('topic.new'),
          submit: t('topic.create'),
          action: makeTopicAction,
          fields: <TopicFields />,
        },
      ]}
    >
      {children}
    </Making>
  )
}
