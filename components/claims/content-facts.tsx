import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { WorldDate } from '#components/dates/world-date'
import { Comma } from '#components/site/comma'
import { DefinitionList } from '#components/ui/definition-list'
import type { PublishedClaim } from '#lib/publishing/snapshot'

/** What a version says beside its text; nothing when it says none of it. */
export function ContentFacts({ claim, locale }: { claim: PublishedClaim; locale: string }) {
  const t = useTranslations('claim')
  const { firstMade, topics, recheckOn } = claim
  return (
    <DefinitionList
      items={[
        { term: t('firstMade'), detail: firstMade && <WorldDate date={firstMade} locale={locale} /> },
        { term: t('topics'), detail: topics.length > 0 ? <Topics topics={topics} /> : null },
        { term: t('recheck'), detail: recheckOn && <WorldDate date={recheckOn} locale={locale} /> },
      ]}
    />
  )
}

const Topics = ({ topics }: Pick<PublishedClaim, 'topics'>) =>
  topics.map(({ id, title, language }, at) => (
    <Fragment key={id}>
      {at > 0 && (
        <>
          <Comma />{' '}
        </>
      )}
      <bdi lang={language}>{title}</bdi>
    </Fragment>
  ))
