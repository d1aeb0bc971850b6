import { type Chance, zipf } from './chance.ts'

type Alphabet = { consonants: string; vowels: string }

const latin: Alphabet = { consonants: 'bcdfghjklmnprstvwz', vowels: 'aeiou' }
const greek: Alphabet = { consonants: 'βγδζθκλμνξπρστφχ', vowels: 'αεηιου' }
const cyrillic: Alphabet = { consonants: 'бвгджзклмнпрстфхцч', vowels: 'аеиоуя' }
const arabic: Alphabet = { consonants: 'بپتجچخدرزسشفقکگلمنه', vowels: 'اوی' }

/** How words look: function words as they really are, since search drops them in the languages it knows, then made-up ones with endings. */
const tongues = {
  en: {
    ...{ alphabet: latin, endings: ['s', 'ed', 'ing', 'ly'] },
    common:
      'the of and to in a is that for it was on as with he be at by i this had not are but from or have an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do',
  },
  el: {
    alphabet: greek,
    endings: ['ς', 'ν', 'σαν'],
    common: 'και το να του η της με που την από για τα ο στο οι στην των θα',
  },
  nl: {
    alphabet: latin,
    endings: ['en', 'er', 'de'],
    common: 'de van een het en in is dat op te zijn met voor niet aan er om',
  },
  ru: {
    alphabet: cyrillic,
    endings: ['а', 'ы', 'ов', 'ми'],
    common: 'и в не на что с по как это из за то он от а о у',
  },
  fa: { alphabet: arabic, endings: ['ها', 'ان', 'ی'], common: 'و در به از که این را با است برای آن یک خود تا' },
  de: {
    alphabet: latin,
    endings: ['en', 'er', 'ung'],
    common: 'die der und in zu den das nicht von sie ist des sich mit dem dass er es ein',
  },
} satisfies Record<string, { alphabet: Alphabet; endings: string[]; common: string }>

export type Tongue = keyof typeof tongues

export const functionWords = Object.fromEntries(
  Object.entries(tongues).map(([tongue, { common }]) => [tongue, common.split(' ')]),
) as Record<Tongue, string[]>

const syllables = Object.fromEntries(
  Object.entries(tongues).map(([tongue, { alphabet }]) => [
    tongue,
    [...alphabet.consonants].flatMap((consonant) => [...alphabet.vowels].map((vowel) => consonant + vowel)),
  ]),
) as Record<Tongue, string[]>

/** As long as the record's longest tail of words: more than a million different ones in a language. */
const rankOfWord = zipf(3_000_000, 1.07, 2.7)

const known = new Map<string, string>()

/** The word at a rank, the rarer the longer: each rank has its own. */
export function wordAt(tongue: Tongue, rank: number): string {
  const common = functionWords[tongue][rank - 1]
  if (common) return common
  if (rank > 50_000) return spell(tongue, rank)
  const key = tongue + rank
  let word = known.get(key)
  if (!word) {
    word = spell(tongue, rank)
    known.set(key, word)
  }
  return word
}

function spell(tongue: Tongue, rank: number): string {
  const of = syllables[tongue]
  const length = rank < 15_000 ? 3 : 4
  // Neighbours in rank are none in spelling: the multiplier is prime to all numbers of syllables.
  let rest = (rank * 7_368_787) % of.length ** length
  let word = ''
  for (let at = 0; at < length; at++) {
    word += of[rest % of.length]
    rest = Math.floor(rest / of.length)
  }
  return word
}

/** One word of a running text. */
export function drawWord(tongue: Tongue, chance: Chance): string {
  if (chance.happens(0.03)) return String(chance.happens(0.4) ? chance.between(1990, 2026) : chance.below(5000))
  const rank = rankOfWord(chance)
  const word = wordAt(tongue, rank)
  if (rank <= functionWords[tongue].length || chance.happens(0.7)) return word
  return word + chance.pick(tongues[tongue].endings)
}

export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

export function drawSentence(tongue: Tongue, words: number, chance: Chance): string {
  const drawn = Array.from({ length: words }, () => drawWord(tongue, chance))
  return `${capital(drawn.join(' '))}.`
}
