import { type House, reach } from './house.ts'
import { useOf, uses } from './message-use.ts'
import { type Messages, misformed, textsOf, untranslated } from './messages.ts'
import { isDoor, isPublicRoute } from './rules.ts'

type Given = {
  /** What readers see, by language; the first is what the others translate. */
  languages: Map<string, Messages>
  /** What only the desk says, in the first language. */
  desk: Messages
  files: Map<string, string>
  house: House
}

/** All that is wrong with the texts: in themselves, as translations, and with how the code asks for them. */
export function messageOffences({ languages, desk, files, house }: Given): string[] {
  const [[first, ofFirst] = ['en', {}], ...others] = languages
  const texts = textsOf(ofFirst)
  const ofDesk = textsOf(desk)
  const asking = [...files]
    .filter(([path]) => /^(app|components|lib)\//.test(path))
    .map(([path, text]) => ({ path, use: useOf(text) }))
  const isUsed = (key: string) => asking.some(({ use }) => uses(use, key))
  const isPublic = new Set(
    [...house.keys()].filter(isPublicRoute).flatMap((path) => [path, ...reach(house, path, isDoor)]),
  )
  return [
    ...misformed(texts, first).map((what) => `messages/${first}.json: ${what}`),
    ...misformed(ofDesk, first).map((what) => `messages/desk.json: ${what}`),
    ...others.flatMap(([language, messages]) => {
      const translated = textsOf(messages)
      return [...misformed(translated, language), ...untranslated(texts, translated, language)].map(
        (what) => `messages/${language}.json: ${what}`,
      )
    }),
    ...Object.keys(desk)
      .filter((part) => part in ofFirst)
      .map((part) => `messages/desk.json: ${part}: a part of ${first}.json has this name`),
    ...[...texts.keys()].filter((key) => !isUsed(key)).map((key) => `messages/${first}.json: ${key}: no code uses it`),
    ...[...ofDesk.keys()].filter((key) => !isUsed(key)).map((key) => `messages/desk.json: ${key}: no code uses it`),
    ...asking
      .filter(({ path }) => isPublic.has(path) && !path.startsWith('lib/'))
      .flatMap(({ path, use }) =>
        [...ofDesk.keys()]
          .filter((key) => uses(use, key))
          .map((key) => `${path}: ${key}: public pages have no texts of the desk`),
      ),
  ]
}
