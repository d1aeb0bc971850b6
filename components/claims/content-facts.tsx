import { useTranslations } from 'next-intl'
import { WorldDate } from '#components/dates/world-date'
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
        { term: t('topics'), detail: topics.map((topic) => topic.title).join(', ') || null },
        { term: t('recheck'), detail: recheckOn && <WorldDate date={recheckOn} locale={locale} /> },
      ]}
    />
  )
}
