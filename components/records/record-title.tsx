import type { ReactNode } from 'react'
import { directionOf } from '#lib/i18n/direction'

/** What a page of the record is about, and what kind of thing that is. `language` null: a name, which has none. */
export function RecordTitle(props: { label: ReactNode; language: string | null; children: ReactNode }) {
  const { label, language, children } = props
  return (
    <div>
      <p className="text-quiet text-small">{label}</p>
      <h1
        {...(language ? { lang: language, dir: directionOf(language) } : { dir: 'auto' })}
        className="mt-1 max-w-[24em] font-medium font-serif text-display tracking-tight"
      >
        {children}
      </h1>
    </div>
  )
}
