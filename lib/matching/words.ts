/** `fold_words` of the database (0032): whatever case, accents and keyboard a word was written with. */
const marks = /[\u0300-\u036f\u064b-\u065f\u0670\u200c\u200d]|\ufe0f/g
const keyboards: Readonly<Record<string, string>> = { ς: 'σ', ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه' }

const fold = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    // "№" has come apart into a capital.
    .toLowerCase()
    .replace(marks, '')
    .replace(/[ςيىكة]/g, (letter) => keyboards[letter] ?? letter)

/** Ranges, as a database made without a locale knows no letters but those of ASCII: what stands in none of them is part of a word. */
const between = /[\0-/:-`{-\u00bf×÷،؛؟\u066a-\u066d\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f\ufeff\u{1f000}-\u{1faff}]+/u

/** 1,000 and 1.000 are 1000. */
const groups = /(\d)[.,'](?=\d{3}(?!\d))/g

/** The words of a text, as the index of published claims holds them, in their order. */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .replace(groups, '$1')
    .split(between)
    .filter((word) => word !== '')

/** A post as it was pasted, without what no claim says of itself: addresses, the signs of a tag and its words written as one. */
export const postText = (text: string): string =>
  text
    .replace(/pic\.(?:twitter|x)\.com\/\S*/gi, ' ')
    .replace(/(?:https?:\/\/|www\.)\S*/gi, ' ')
    .replace(/\bt\.co\/\S+/gi, ' ')
    .replace(/[#@][\p{L}\p{N}_]+/gu, (tag) => ` ${partsOfTag(tag.slice(1))} `)
    .replace(/(?<=\p{L})['’]s(?![\p{L}\p{N}])/giu, '')

/** "ThreeYearsLater2020" is three words and a number. */
const partsOfTag = (tag: string) =>
  tag
    .replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, ' ')
    .replace(/(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
    .replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ')

/** The different words that a text is matched by: of a very long one those at its beginning. */
export const askedWords = (text: string): string[] => [...new Set(wordsOf(postText(text)))].slice(0, mostAsked)

const mostAsked = 1000
