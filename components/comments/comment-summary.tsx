import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { Threads } from '#components/comments/threads'
import { reviewPage } from '#lib/matters/matter'

/** What is open, beside the work on it; each thread names what it is about. */
export function CommentSummary(ofThreads: ComponentProps<typeof Threads>) {
  const t = useTranslations('desk.comments')
  const count = ofThreads.threads.filter(({ resolvedAt }) => !resolvedAt).length
  return (
    <section aria-labelledby="comments" className="text-small">
      <h2 id="comments" className="mb-2 border-line border-b pb-1.5 font-semibold text-lead">
        {t('open', { count })}
      </h2>
      <div className="flex flex-col gap-5">
        <Threads {...ofThreads} />
        <p>
          <a href={reviewPage(ofThreads.matter)}>{t('all')}</a>
        </p>
      </div>
    </section>
  )
}
