import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { KeptCommentForm } from '#components/comments/kept-comment-form'
import { Threads } from '#components/comments/threads'
import { Section } from '#components/ui/section'
import type { Option } from '#components/ui/select'
import { type Place, placeKey } from '#lib/comments/comment'

type Props = {
  places: Option[]
  nameOf: (place: Place) => string
  /** The place that the comment to be written is about. */
  about: string
} & Pick<ComponentProps<typeof Threads>, 'matter' | 'threads' | 'textsOf' | 'colleagues' | 'timeZone'>

/** What was said about the whole of it, or about what is gone, and room to say more. */
export function Discussion({ places, nameOf, about, threads, ...ofThreads }: Props) {
  const t = useTranslations('desk.comments')
  const known = new Set(places.map(({ value }) => value))
  const elsewhere = threads.filter((thread) => thread.about === 'whole' || !known.has(placeKey(thread)))
  const { matter, colleagues } = ofThreads
  return (
    <Section id="comments" title={t('title')}>
      <div className="flex max-w-form flex-col gap-6">
        {threads.length === 0 && <p className="text-quiet text-small">{t('none')}</p>}
        <Threads threads={elsewhere} placeOf={nameOf} {...ofThreads} />
        {colleagues && (
          <KeptCommentForm
            matter={matter}
            places={places}
            place={known.has(about) ? about : 'whole'}
            colleagues={colleagues}
          />
        )}
      </div>
    </Section>
  )
}
