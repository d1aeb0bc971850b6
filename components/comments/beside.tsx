import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { Threads } from '#components/comments/threads'
import type { Option } from '#components/ui/select'
import { placeKey } from '#lib/comments/comment'
import { reviewPage } from '#lib/matters/matter'

type Props = { places: Option[] } & Pick<
  ComponentProps<typeof Threads>,
  'matter' | 'threads' | 'textsOf' | 'colleagues' | 'timeZone'
>

/** For each place of a content: what was said about it, and the way to say more. */
export function useBeside({ places, threads, ...ofThreads }: Props) {
  const t = useTranslations('desk.comments')
  return (place: string) => {
    const here = threads.filter((thread) => placeKey(thread) === place)
    const label = places.find(({ value }) => value === place)?.label
    const act = ofThreads.colleagues && label && (
      <a
        href={`${reviewPage(ofThreads.matter)}?about=${place}#say`}
        aria-label={t('commentOn', { place: label })}
        className="block w-fit text-fine text-quiet"
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
}
