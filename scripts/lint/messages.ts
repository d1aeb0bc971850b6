import {
  isPluralElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  parse,
  TYPE,
} from '@formatjs/icu-messageformat-parser'

export type Messages = { [key: string]: string | Messages }

/** Every text by its key: `claim.label`. */
export function textsOf(messages: Messages, within = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([name, value]) =>
      typeof value === 'string' ? [[within + name, value] as const] : [...textsOf(value, `${within}${name}.`)],
    ),
  )
}

/** What is wrong with the texts of a language by themselves: none can be formatted wrongly, and plurals have its own categories. */
export const misformed = (texts: Map<string, string>, language: string): string[] =>
  [...texts].flatMap(([key, text]) => read(text, language).problems.map((problem) => `${key}: ${problem}`))

/** Where a translation has other keys than the first language, or takes other values. */
export function untranslated(first: Map<string, string>, other: Map<string, string>, language: string): string[] {
  const missing = [...first.keys()].filter((key) => !other.has(key)).map((key) => `${key}: missing`)
  const extra = [...other.keys()]
    .filter((key) => !first.has(key))
    .map((key) => `${key}: the first language has no such text`)
  const different = [...first].flatMap(([key, text]) => {
    const wanted = read(text, language).values
    const given = read(other.get(key) ?? text, language).values
    return wanted === given ? [] : [`${key}: takes ${given || 'nothing'} instead of ${wanted || 'nothing'}`]
  })
  return [...missing, ...extra, ...different]
}

/** The values that a text takes, with their kinds, and what is wrong with it. */
function read(text: string, language: string): { values: string; problems: string[] } {
  const values = new Set<string>()
  const problems: string[] = []
  const walk = (elements: MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue
      const kind = isSelectElement(element) ? ` of ${Object.keys(element.options).sort().join('|')}` : ''
      values.add(`{${element.value}} (${TYPE[element.type]}${kind})`)
      if (isPluralElement(element)) {
        const given = Object.keys(element.options).filter((category) => !category.startsWith('='))
        const { pluralCategories } = new Intl.PluralRules(language, { type: element.pluralType }).resolvedOptions()
        const isSame = given.toSorted().join() === pluralCategories.toSorted().join()
        if (!isSame) problems.push(`a plural of ${given.join(', ')}; ${language} has ${pluralCategories.join(', ')}`)
      }
      if (isTagElement(element)) walk(element.children)
      if (isSelectElement(element) || isPluralElement(element))
        for (const option of Object.values(element.options)) walk(option.value)
    }
  }
  try {
    walk(parse(text))
  } catch (error) {
    problems.push(`can't be read: ${error instanceof Error ? error.message : error}`)
  }
  return { values: [...values].sort().join(', '), problems }
}
