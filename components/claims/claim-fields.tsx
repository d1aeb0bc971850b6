import { useTranslations } from 'next-intl'
import { ProblemsHere } from '#components/claims/problems-here'
import { LanguageField, ProseField, TextField, WorldDateField } from '#components/desk/fields'
import { MarkdownField } from '#components/desk/markdown-field'
import { WatchedMatches } from '#components/matching/watched-matches'
import type { Evidence } from '#components/notes/evidence'
import { TopicsField } from '#components/topics/topics-field'
import { Pair } from '#components/ui/pair'
import type { Problem } from '#lib/claims/gates'
import type { ShownMatch } from '#lib/matching/match'
import type { WorkingClaim } from '#lib/revisions/working-claim'

type Topic = { id: string; title: string; language: string }

/** The claim itself: what is claimed, where its page will be, since when, and what it belongs to. */
export function ClaimFields(props: {
  topics: Topic[]
  saved?: WorkingClaim
  /** What a new claim begins with. */
  proposed?: { sentence: string; language: string; context: string }
  /** Claims that a new one may be the same as; more are looked for while it is typed. */
  alike?: ShownMatch[]
  isSlugFixed?: boolean
  problems?: Problem[]
  evidence?: Evidence[]
}) {
  const { topics, saved, proposed, alike, isSlugFixed = false, problems = [], evidence = [] } = props
  const t = useTranslations('desk.claim')
  return (
    <>
      <div className="flex flex-col gap-3 desktop:relative">
        <ProseField
          name="sentence"
          label={t('sentence')}
          hint={t('sentenceHint')}
          saved={saved?.sentence ?? proposed?.sentence}
          lang={saved?.language}
          size="line"
          required
        />
        {alike && <WatchedMatches of="sentence" initial={alike} />}
      </div>
      <TextField
        name="slug"
        label={t('slug')}
        hint={isSlugFixed ? t('slugFixed') : t('slugHint')}
        saved={saved?.slug}
        readOnly={isSlugFixed}
      />
      <Pair>
        <LanguageField
          name="language"
          label={t('language')}
          saved={saved?.language ?? proposed?.language}
          isOurs
          required
        />
        <WorldDateField name="firstMade" label={t('firstMade')} saved={saved?.firstMade} />
      </Pair>
      <MarkdownField
        name="context"
        label={t('context')}
        hint={
          <>
            {t('contextHint')} <ProblemsHere problems={problems} at={{ kind: 'field', id: 'context' }} />
          </>
        }
        saved={saved?.context ?? proposed?.context}
        lang={saved?.language}
        evidence={evidence}
      />
      <TopicsField
        label={t('topics')}
        none={t('noTopics')}
        make={t('newTopic')}
        topics={topics}
        saved={saved?.topics.map((topic) => topic.id)}
      />
    </>
  )
}
