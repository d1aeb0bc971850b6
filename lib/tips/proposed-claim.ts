const longestSentence = 500

type Told = { words: string; language: string; seen: string | null; why: string | null }

/** What the form of a new claim begins with: a reader's words, for the editor to mend. */
export function proposedClaim({ words, language, seen, why }: Told) {
  const sentence = words.replace(/\s+/g, ' ').trim()
  const fits = sentence.length <= longestSentence
  // Whole words only, and nothing is dropped: what doesn't fit stands below.
  const begin = fits ? sentence : sentence.slice(0, longestSentence).replace(/\s+\S*$/, '')
  const context = [fits ? null : words, seen, why].filter((part) => part !== null).map(asPlainText)
  return { sentence: begin, language, context: context.join('\n\n') }
}

/** Signs of Markdown that a reader typed mean nothing. */
const asPlainText = (text: string) => text.replace(/[\\`*_[\]<>#]/g, '\\$&')
