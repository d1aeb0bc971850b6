import { useTranslations } from 'next-intl'
import { KeptCommentForm } from '#components/comments/kept-comment-form'
import type { Colleague } from '#components/comments/mention-field'
import { usePlaces } from '#components/comments/places'
import { Threads } from '#components/comments/threads'
import { ContentDifference } from '#components/differences/content-difference'
import { Section } from '#components/ui/section'
import { type Commentable, placeKey } from '#lib/comments/comment'
import type { Thread } from '#lib/comments/queries'
import type { PublishedClaim } from '#lib/publishing/snapshot'

/** A content against another, with what was said about each part of it, and room to say more. */
export function Reading(props: {
  before: PublishedClaim | null
  content: PublishedClaim
  threads: Thread[]
  /** Null: somebody who reads only. */
  colleagues: Colleague[] | null
  /** The place that the comment to be written is about. */
  about: string
  path: string
  timeZone: string
}) {
  const { before, content, threads, colleagues, about, path, timeZone } = props
  const t = useTranslations('desk.comments')
  const { places, nameOf } = usePlaces(content)
  const known = new Set(places.map(({ value }) => value))
  const open = new Set(threads.filter(({ resolvedAt }) => !resolvedAt).map(placeKey))
  const elsewhere = threads.filter((thread) => thread.about === 'claim' || !known.has(placeKey(thread)))
  const ofThreads = { content: content as unknown as Commentable, colleagues, timeZone }
  const beside = (place: string) => {
    const here = threads.filter((thread) => placeKey(thread) === place)
    const label = places.find(({ value }) => value === place)?.label
    const act = colleagues && label && (
      <a
        href={`${path}?about=${place}#say`}
        aria-label={t('commentOn', { place: label })}
        className="block w-fit py-1 text-fine text-quiet"
      >
        {t('comment')}
      </a>
    )
    const said = here.length > 0 && (
      <div className="my-2 flex flex-col gap-4">
        <Threads threads={here} {...ofThreads} />
      </div>
    )
    return { act, said }
  }
  return (
    <>
      <ContentDifference before={before} after={content} beside={beside} marked={open} />
      <Section id="comments" title={t('title')}>
        <div className="flex max-w-form flex-col gap-6">
          {threads.length === 0 && <p className="text-quiet text-small">{t('none')}</p>}
          <Threads threads={elsewhere} placeOf={(thread) => nameOf(thread)} {...ofThreads} />
          {colleagues && (
            <KeptCommentForm
              claim={content.id}
              places={places}
              place={known.has(about) ? about : 'claim'}
              colleagues={colleagues}
            />
          )}
        </div>
      </Section>
    </>
  )
}
