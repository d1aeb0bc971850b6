/**
 * The Markdown of context and rationale: paragraphs, emphasis, lists, quotes, links and small headings. No HTML, no
 * images, no code, no definitions; what would be one of those is read as it is typed.
 */

/** A reference to a statement or a citation by the beginning of its id: `[^1a2b3c4d]`. */
const reference = /\\[\s\S]|\[\^([0-9a-f]{8}(?:-[0-9a-f-]{27})?)\]/g

/** What the references of a text name, each once, in reading order. */
export function referencesIn(markdown: string): string[] {
  const names = [...markdown.matchAll(reference)].map(([, name]) => name)
  return [...new Set(names.filter((name) => name !== undefined))]
}

/** Puts something else in place of each reference. */
export const replaceReferences = (markdown: string, put: (name: string) => string) =>
  markdown.replace(reference, (whole, name?: string) => (name ? put(name) : whole))

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
