/** What Markdown says, in one line and without its signs: for lists of what was found. */
export const plainText = (markdown: string) =>
  markdown
    .replace(/^[ \t]*(?:#{1,6}|>|[-+]|[0-9]{1,9}[.)])[ \t]+/gm, '')
    .replace(/\\[\s\S]|\[\^[0-9a-f-]{8,36}\]|\[([^\]\n]*)\]\([^()\s]*\)/g, (whole, said?: string) =>
      whole.startsWith('\\') ? whole : (said ?? ''),
    )
    .replace(/\\([!-/:-@[-`{-~])|[*_]+/g, (_, kept?: string) => kept ?? '')
    .replace(/\s+/g, ' ')
    .trim()
