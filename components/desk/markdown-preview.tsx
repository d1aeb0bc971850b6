import { useTranslations } from 'next-intl'
import { useDeferredValue } from 'react'
import { Markdown } from '#components/markdown/markdown'
import type { Evidence } from '#components/notes/evidence'
import { directionOf } from '#lib/i18n/direction'
import { numberNotes } from '#lib/notes/note'

/** How a text will read, with the numbers that its notes will have. */
export function MarkdownPreview(props: {
  text: string
  before: string | null
  evidence: Evidence[]
  lang: string | undefined
}) {
  const { before, evidence, lang } = props
  const t = useTranslations('desk.evidence')
  const text = useDeferredValue(props.text)
  const ids = evidence.map(({ id }) => id)
  const { notes, marks } = numberNotes([before, text], ids)
  const here = new Set(marks[1]?.map(({ note }) => note))
  if (!text.trim()) return <p className="text-quiet text-small">{t('empty')}</p>
  return (
    <>
      <Markdown
        text={text}
        lang={lang}
        dir={lang ? directionOf(lang) : undefined}
        marks={marks[1]}
        mark={({ note, name }) =>
          note === null ? (
            <sup className="font-sans text-alert">{t('nowhere', { name })}</sup>
          ) : (
            <sup className="font-sans text-fine">{note}</sup>
          )
        }
      />
      {here.size > 0 && (
        <ol className="mt-3 flex flex-col gap-1 text-fine text-quiet">
          {notes
            .filter(({ number }) => here.has(number))
            .map(({ number, id }) => {
              const found = evidence.find((each) => each.id === id)
              return (
                <li key={id}>
                  {number}. {found && `${found.group}: ${found.label}`}
                </li>
              )
            })}
        </ol>
      )}
    </>
  )
}
