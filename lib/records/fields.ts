import type { Place } from '#lib/comments/comment'
import type { PublishedRecordContent } from '#lib/publishing/record-snapshot'

type Content = PublishedRecordContent['content']

export type RecordField = { name: string; before: string; after: string }

/** What a reviewer compares: each field of a record as a text, in reading order. Null before: a first version. */
export function compareRecords(before: Content | null, after: Content): RecordField[] {
  const [older, newer] = [textsOf(before ?? after), textsOf(after)]
  return [...newer].map(([name, text]) => ({ name, before: older.get(name) ?? '', after: text }))
}

/** The text that stands at a place, for a comment on it; null when there is no such place. */
export function textsAtRecord(content: Content, { about, part }: Place): string[] | null {
  if (part === null) return []
  const text = about === 'field' ? textsOf(content).get(part) : undefined
  return text === undefined ? null : [text]
}

/** What nobody reads: of a translation, which claim and which bytes it is of. */
const unread = (content: Content) => ('hash' in content ? ['id', 'claim', 'slug', 'hash'] : ['id'])

function textsOf(content: Content): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [name, value] of Object.entries(content)) {
    if (unread(content).includes(name)) continue
    if (name === 'labels') {
      for (const [verdict, { word, meaning }] of Object.entries(value as Record<string, Label>)) {
        texts.set(`verdict.${verdict}`, `${word}\n${meaning}`)
      }
    } else if (Array.isArray(value)) {
      texts.set(name, value.map(({ text, language }) => `${text} (${language})`).join('\n'))
    } else if (value && typeof value === 'object' && 'name' in value) {
      texts.set(name, String(value.name))
    } else texts.set(name, value === null ? '' : String(value))
  }
  return texts
}

type Label = { word: string; meaning: string }

/** Where a record is written on the desk. */
export function recordPage(content: Content): string {
  if ('hash' in content) return `/desk/claims/${content.claim}/translations/${content.language}`
  if ('labels' in content) return '/desk/labels'
  if ('body' in content) return `/desk/pages/${content.slug}`
  return 'names' in content ? `/desk/parties/${content.id}` : `/desk/topics/${content.id}`
}
