import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { Thread } from '#components/comments/thread'
import { Disclosure } from '#components/ui/disclosure'
import { type Place, standingOf } from '#lib/comments/comment'
import type { Thread as Said } from '#lib/comments/queries'

type Props = {
  threads: Said[]
  /** The texts that stand at a place; null when it is gone. */
  textsOf: (place: Place) => string[] | null
  /** What a thread is about, where that does not stand beside it. */
  placeOf?: (thread: Said) => ReactNode
} & Pick<ComponentProps<typeof Thread>, 'matter' | 'colleagues' | 'timeZone'>

/** Threads that belong together: the open ones, and the resolved ones on demand. */
export function Threads({ threads, textsOf, placeOf, ...rest }: Props) {
  const t = useTranslations('desk.comments')
  const open = threads.filter(({ resolvedAt }) => !resolvedAt)
  const resolved = threads.filter(({ resolvedAt }) => resolvedAt)
  const one = (thread: Said) => (
    <Thread
      key={thread.id}
      thread={thread}
      standing={standingOf(textsOf(thread), thread.exact)}
      place={placeOf?.(thread)}
      {...rest}
    />
  )
  return (
    <>
      {open.map(one)}
      {resolved.length > 0 && (
        <Disclosure summary={t('resolvedCount', { count: resolved.length })}>
          <div className="flex flex-col gap-4">{resolved.map(one)}</div>
        </Disclosure>
      )}
    </>
  )
}
