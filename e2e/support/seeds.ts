import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const seeds = join(import.meta.dirname, '../../../shared/seeds')

/**
 * The five documents of ../shared/seeds by their numbers: the language of each, where in it the passage stands that we
 * quote, and a text of our own with such a passage, for where the folder is missing.
 */
const documents = {
  '000': {
    language: 'nl',
    passage: /Officieel ontkent[^.]+\./,
    own: 'De regering gaf een verklaring. Officieel ontkent het land elke betrokkenheid. Meer volgt.',
  },
  '001': {
    language: 'el',
    passage: /[^.\n]*χιλιάδες[^.\n]*[^.\s]/,
    own: 'Έτσι λένε στη Δύση. Η χώρα πούλησε χιλιάδες αεροσκάφη «χωρίς πιλότο» στους γείτονές της. Κανείς δεν είπε πότε.',
  },
  '002': {
    language: 'en',
    passage: /[^.\n]*twenty years?[^.\n]*|[^.\n]*20-year[^.\n]*/,
    own: 'The two signed on a Friday. Their agreement is made for twenty years. It was read aloud.',
  },
  '003': {
    language: 'en',
    passage: /[^.\n]*Araghchi[^.\n]*/,
    own: 'A minister spoke afterwards. Abbas Araghchi said that this is no alliance. Nobody asked him further.',
  },
  '004': {
    language: 'en',
    passage: /Tehran, however[^.\n]*\./,
    own: 'Western states accuse it. Tehran, however, says that it delivers nothing for that war. It says so often.',
  },
} as const
type Number = keyof typeof documents

/** A document as somebody would paste it, and the passage of it that we quote. */
export function report(number: Number): { language: string; text: string; passage: string } {
  const { language, passage, own } = documents[number]
  const file = existsSync(seeds) ? readdirSync(seeds).find((name) => name.startsWith(`${number}_`)) : undefined
  const text = file ? readFileSync(join(seeds, file), 'utf8') : own
  const found = passage.exec(text)?.[0].trim()
  if (!found) throw new Error(`Document ${number} has not the passage that the journey quotes.`)
  return { language, text, passage: found }
}

export const numbers = Object.keys(documents) as Number[]
