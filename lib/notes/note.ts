import { referencesIn } from '#lib/markdown/markdown'

/** A numbered note: what a reference leads to. */
export type Note = {
  number: number
  /** The statement or citation. */
  id: string
  /** How often the texts refer to it. */
  references: number
}

/** One reference in a text. Without a note it leads to nothing: what it named was removed. */
export type Mark = { name: string; note: number | null; occurrence: number }

/**
 * Numbers the references of texts that are read one after the other. `ids` are those that a reference may lead to; the
 * same one twice is one note. `marks` are the references of each text in their order.
 */
export function numberNotes(texts: readonly (string | null)[], ids: readonly string[]) {
  const notes: Note[] = []
  const marks = texts.map((text) =>
    referencesIn(text ?? '').map((name): Mark => {
      const id = ids.find((each) => each.startsWith(name))
      if (!id) return { name, note: null, occurrence: 0 }
      let note = notes.find((each) => each.id === id)
      if (!note) {
        note = { number: notes.length + 1, id, references: 0 }
        notes.push(note)
      }
      note.references++
      return { name, note: note.number, occurrence: note.references }
    }),
  )
  return { notes, marks }
}

/** How a text refers to one of these: by the first part of its id, by all of it where two begin alike. */
export function referenceName(id: string, ids: readonly string[]): string {
  const short = id.slice(0, 8)
  return ids.some((other) => other !== id && other.startsWith(short)) ? id : short
}

type Cited = { id: string }

/** All that a note may lead to, in reading order. */
export const referable = (claim: {
  citations: readonly Cited[]
  statements: readonly (Cited & { citations: readonly Cited[] })[]
}) => [
  ...claim.citations.map(({ id }) => id),
  ...claim.statements.flatMap(({ id, citations }) => [id, ...citations.map((citation) => citation.id)]),
]

/** The notes of a claim: the context comes before the rationale. */
export function notesOf(claim: { context: string | null; rationale: string | null } & Parameters<typeof referable>[0]) {
  const { notes, marks } = numberNotes([claim.context, claim.rationale], referable(claim))
  const [context = [], rationale = []] = marks
  return { notes, context, rationale }
}
