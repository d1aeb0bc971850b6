import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { keepingOf } from '#components/desk/keeping'
import { Making } from '#components/desk/making'
import { PartyFields } from '#components/parties/party-fields'
import { SourceFields } from '#components/sources/source-fields'
import { TopicFields } from '#components/topics/topic-fields'
import { makePartyAction } from '#lib/actions/parties'
import { makeSourceAction } from '#lib/actions/sources'
import { makeTopicAction } from '#lib/actions/topics'

/** What can be made on the way from the forms of a claim. */
export async function Makers({ children }: { children: ReactNode }) {
  const t = await getTranslations('desk')
  const [party, source, topic] = await Promise.all(['party:new', 'source:new', 'topic:new'].map(keepingOf))
  return (
    <Making
      makers={[
        {
          kind: 'party',
          keeping: party,
          title: t('party.new'),
          submit: t('party.create'),
          action: makePartyAction,
          fields: <PartyFields />,
        },
        {
          kind: 'source',
          keeping: source,
          title: t('source.new'),
          submit: t('source.create'),
          action: makeSourceAction,
          fields: <SourceFields byAddress />,
        },
        {
          kind: 'topic',
          keeping: topic,
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
