import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { WorldDate } from '#components/dates/world-date'
import { Comma } from '#components/site/comma'
import { DefinitionList } from '#components/ui/definition-list'
import { directionOf } from '#lib/i18n/direction'
import { publicLinks } from '#lib/links'
import type { PublishedClaim } from '#lib/publishing/snapshot'

/** What a version says beside its text; nothing when it says none of it. */
export function ContentFacts(props: { claim: PublishedClaim; locale: string; isLive?: boolean }) {
  const { claim, locale, isLive } = props
  const t = useTranslations('claim')
  const { firstMade, topics, recheckOn } = claim
  return (
    <DefinitionList
      items={[
        { term: t('firstMade'), detail: firstMade && <WorldDate date={firstMade} locale={locale} /> },
        {
          term: t('topics'),
          detail: topics.length > 0 ? <Topics topics={topics} locale={locale} isLive={isLive} /> : null,
        },
        { term: t('recheck'), detail: recheckOn && <WorldDate date={recheckOn} locale={locale} /> },
      ]}
    />
  )
}

const Topics = (props: { topics: PublishedClaim['topics']; locale: string; isLive?: boolean }) =>
  props.topics.map(({ id, slug, title, language }, at) => (
    <Fragment key={id}>
      {at > 0 && (
        <>
          <Comma />{' '}
        </>
      )}
      <bdi lang={language} dir={directionOf(language)}>
        {props.isLive ? <a href={publicLinks(props.locale).topic(slug)}>{title}</a> : title}
      </bdi>
    </Fragment>
  ))
