type Quoted = { exact: string; prefix: string; suffix: string }

/** A longer passage is named by its first and its last words. */
const longestWhole = 120
const words = { ends: 5, around: 3 }

/**
 * The address of a passage in a page (https://wicg.github.io/scroll-to-text-fragment): browsers that know it scroll
 * there and mark the words; others open the page.
 */
export function passageAddress(url: string, { exact, prefix, suffix }: Quoted, language: string): string {
  const parts = exact.split(/\s*\[…\]\s*/)
  const passages = parts.map((part, at) =>
    [
      at === 0 && optional(lastWords(prefix, language), (before) => `${before}-`),
      ...ends(part, language).map(encode),
      at === parts.length - 1 && optional(firstWords(suffix, language), (after) => `-${after}`),
    ]
      .filter(Boolean)
      .join(','),
  )
  const fragment = passages.map((passage) => `text=${passage}`).join('&')
  const [page, hash = ''] = url.split(/#(.*)/s)
  return `${page}#${hash.replace(/:~:.*$/s, '')}:~:${fragment}`
}

/** Each end of a passage stands in one paragraph. */
function ends(passage: string, language: string): string[] {
  const whole = passage.trim()
  const paragraphs = whole.split(/[\n\f]/)
  const first = segments(paragraphs[0] ?? '', language)
  const last = segments(paragraphs.at(-1) ?? '', language)
  const isShort = whole.length <= longestWhole || first.filter(({ isWordLike }) => isWordLike).length <= 2 * words.ends
  if (paragraphs.length === 1 && isShort) return [whole]
  return [from(first, words.ends), from(last, -words.ends)]
}

const optional = (text: string, write: (encoded: string) => string) => (text ? write(encode(text)) : '')

const lastWords = (text: string, language: string) =>
  from(segments(text.split(/[\n\f]/).at(-1) ?? '', language), -words.around)
const firstWords = (text: string, language: string) =>
  from(segments(text.split(/[\n\f]/)[0] ?? '', language), words.around)

const segments = (text: string, language: string) => [
  ...new Intl.Segmenter(language, { granularity: 'word' }).segment(text),
]

/** The first so many words, or the last, with what stands between them. */
function from(all: Intl.SegmentData[], count: number): string {
  const places = all.flatMap(({ isWordLike }, at) => (isWordLike ? [at] : []))
  const edge = count > 0 ? places[count - 1] : places.at(count)
  const kept = edge === undefined ? all : count > 0 ? all.slice(0, edge + 1) : all.slice(edge)
  return kept
    .map(({ segment }) => segment)
    .join('')
    .trim()
}

/** A hyphen or a comma that is meant as such must not read as a part of the grammar. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D')
