/** How one file asks for texts. */
type Use = {
  /** Beginnings of keys that a translator of the file adds by itself: '' for all messages. */
  within: string[]
  /** All that stands in quotes; some of it is keys. */
  words: Set<string>
  /** What stands before the first value of a template: `state.${x}` uses all below `state.`. */
  beginnings: string[]
  /** Translators that are called with what only the running program knows. */
  open: string[]
}

const made =
  /(?:(?:const|let)\s+(\w+)\s*=\s*(?:await\s+)?)?(?:useTranslations|getTranslations)(?:<[^>]*>)?\(\s*(?:'([^']*)')?\s*\)/g
const translator =
  /(?:(?:const|let)\s+(\w+)\s*=\s*(?:await\s+)?)?(?:createTranslator|getTranslations)\(\{[^}]*?namespace: '([^']+)'[^}]*\}\)/g
const typed = /typeof useTranslations<(?:never|'([^']*)')>/g
/** Handlers get all texts of a reader's language (lib/publishing/texts.ts), and hand them on. */
const given = /\bTexts\b/
/** A file that is given its translator says whose texts they are: `desk.event.*`. */
const told = /`([\w.]+)\.\*`/g

/** Reads what a file asks for. */
export function useOf(file: string): Use {
  // `t(key as 'kind.first')` says nothing of which key it is.
  const text = file.replace(/\s+as '[^']*'/g, '')
  const found = [...text.matchAll(made), ...text.matchAll(translator)].map(
    ({ 0: all, 1: name, 2: within = '', index }) => {
      const after = text.slice(index + all.length)
      return { name, within, isCalledOpenly: /^\)?\(\s*[^'"`)\s]/.test(after) }
    },
  )
  return {
    within: [
      ...found.map(({ within }) => within),
      ...(given.test(text) || text.includes('getTexts(') ? [''] : []),
      ...[...text.matchAll(typed)].map(([, within = '']) => within),
      ...[...text.matchAll(told)].map(([, within = '']) => within),
    ],
    words: new Set([...text.matchAll(/'([\w.]+)'|"([\w.]+)"|`([\w.]+)`/g)].map(([, a, b, c]) => a ?? b ?? c ?? '')),
    beginnings: [...text.matchAll(/`([\w.]+)\$\{/g)].map(([, beginning = '']) => beginning),
    open: found
      .filter(({ name, within, isCalledOpenly }) => within && (isCalledOpenly || (name && isOpen(text, name))))
      .map(({ within }) => within),
  }
}

/** A call whose first argument has no quoted word, or is a template that begins with a value. */
const isOpen = (text: string, name: string) =>
  [
    ...text.matchAll(
      new RegExp(`(?<![\\w.])${name}(?:\\.(?:rich|raw|markup))?\\(([^'"\`(),]*(?:\\([^()]*\\))?)([,)]|\`\\$\\{)`, 'g'),
    ),
  ].some(([, argument = '', end]) => end === '`${' || /\w/.test(argument))

/** Whether a file asks for the text of a key, as far as can be seen. */
export const uses = (use: Use, key: string): boolean =>
  use.open.some((within) => key.startsWith(`${within}.`)) ||
  use.within.some((within) => {
    if (within && !key.startsWith(`${within}.`)) return false
    const rest = within ? key.slice(within.length + 1) : key
    return use.words.has(rest) || use.beginnings.some((beginning) => rest.startsWith(beginning))
  })
