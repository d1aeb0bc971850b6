import { useTranslations } from 'next-intl'
import type { Colleague } from '#components/comments/mention-field'
import { usePlaces } from '#components/comments/places'
import { Threads } from '#components/comments/threads'
import type { Commentable, Place } from '#lib/comments/comment'
import type { Thread } from '#lib/comments/queries'
import type { PublishedClaim } from '#lib/publishing/snapshot'

/** What is open on a claim; each thread names its place, which is a link where that is written on this page. */
export function CommentSummary(props: {
  content: PublishedClaim
  threads: Thread[]
  colleagues: Colleague[] | null
  timeZone: string
  isWriting: boolean
}) {
  const { content, threads, colleagues, timeZone, isWriting } = props
  const t = useTranslations('desk.comments')
  const { nameOf } = usePlaces(content)
  const place = (thread: Thread) => {
    const anchor = isWriting ? anchorOf(thread) : null
    return anchor ? <a href={`#${anchor}`}>{nameOf(thread)}</a> : nameOf(thread)
  }
  const count = threads.filter(({ resolvedAt }) => !resolvedAt).length
  return (
    <section aria-labelledby="comments" className="text-small">
      <h2 id="comments" className="mb-2 border-line border-b pb-1.5 font-semibold text-lead">
        {t('open', { count })}
      </h2>
      <div className="flex flex-col gap-5">
        <Threads
          threads={threads}
          content={content as unknown as Commentable}
          placeOf={place}
          colleagues={colleagues}
          timeZone={timeZone}
        />
        <p>
          <a href={`/desk/claims/${content.id}/review`}>{t('all')}</a>
        </p>
      </div>
    </section>
  )
}

const ofVerdict = ['verdict', 'finding', 'rationale', 'recheckOn']

/** Where the desk's page of a claim has the field or the part. */
function anchorOf({ about, part }: Place): string | null {
  if (about === 'claim' || part === null) return null
  if (about !== 'field') return `${about}-${part}`
  if (ofVerdict.includes(part)) return `verdict-${part}`
  return ['statements', 'citations', 'accused', 'related'].includes(part) ? part : `text-${part}`
}
