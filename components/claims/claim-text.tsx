import { Markdown } from '#components/markdown/markdown'
import { NoteMark } from '#components/notes/note-mark'
import { directionOf } from '#lib/i18n/direction'
import type { Mark } from '#lib/notes/note'

/** The context or the rationale of a claim, with the numbers of its notes. */
export const ClaimText = (props: { text: string; language: string; marks: readonly Mark[] }) => (
  <Markdown
    text={props.text}
    lang={props.language}
    dir={directionOf(props.language)}
    marks={props.marks}
    mark={(mark, isInLink) => <NoteMark mark={mark} isInLink={isInLink} />}
  />
)
