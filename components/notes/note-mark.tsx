import { useFormatter, useTranslations } from 'next-intl'
import type { Mark } from '#lib/notes/note'

/** The number of a note in a text. One that leads to nothing says so. */
export function NoteMark({ mark, isInLink }: { mark: Mark; isInLink: boolean }) {
  const t = useTranslations('note')
  const format = useFormatter()
  const { note, occurrence } = mark
  if (note === null) return <sup className="font-sans text-alert">[{t('missing')}]</sup>
  if (isInLink) return <sup className="font-sans">{format.number(note)}</sup>
  return (
    <sup className="font-sans text-fine">
      <a
        id={`note-${note}-${occurrence}`}
        href={`#note-${note}`}
        aria-label={t('label', { number: note })}
        className="no-underline target:bg-tint hover:underline"
      >
        {format.number(note)}
      </a>
    </sup>
  )
}
