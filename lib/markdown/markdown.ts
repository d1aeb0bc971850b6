/**
 * The Markdown of context and rationale: paragraphs, emphasis, lists, quotes, links and small headings. No HTML, no
 * images, no code, no definitions; what would be one of those is read as it is typed.
 */

/** A reference to a statement or a citation by the beginning of its id: `[^1a2b3c4d]`. */
const reference = /\\[\s\S]|\[\^([0-9a-f]{8}(?:-[0-9a-f-]{27})?)\]/g

/** What the references of a text name, in reading order. */
export const referencesIn = (markdown: string) =>
  [...markdown.matchAll(reference)].map(([, name]) => name).filter((name) => name !== undefined)

/** The text with something else in place of each reference. */
export const replaceReferences = (markdown: string, put: (at: number) => string) => {
  let at = 0
  return markdown.replace(reference, (whole, name?: string) => (name ? put(at++) : whole))
}

export const writeReference = (name: string) => `[^${name}]`

/**
 * Markdown that reads like a plain text of paragraphs: no sign of it means anything but itself. The migration
 * snapshot_schema_2 does the same in SQL.
 */
export const fromPlainText = (plain: string) =>
  plain
    .replace(/\n\s*\n/g, '\n\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/[\\*_[<]/g, '\\$&')
    .replace(/^([ \t]*)([>#+=-])/gm, '$1\\$2')
    .replace(/^([ \t]*[0-9]{1,9})([.)])(?=[ \t]|$)/gm, '$1\\$2')

const signs = /[*_[\]<>`\\#&!~]|[-+](?=[ \t])|[0-9][.)]/g
const count = (text: string) => text.match(signs)?.length ?? 0

/**
 * Whether a text can be read as Markdown in a moment: the work grows with the square of the signs in one paragraph, so
 * that fifty thousand of them would hold up everybody else.
 */
export const isLight = (markdown: string) =>
  count(markdown) <= 3000 && markdown.split(/\n[ \t]*\n/).every((paragraph) => count(paragraph) <= 1000)
