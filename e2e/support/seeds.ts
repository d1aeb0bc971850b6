import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const seeds = join(import.meta.dirname, '../../../shared/seeds')

/** A Dutch news text and a sentence of it: one of the real documents, or where those are missing one of our own. */
export function dutchReport(): { text: string; sentence: string } {
  const file = join(seeds, '000_3c16d376601e03dd.txt')
  if (existsSync(file)) return withDenial(readFileSync(file, 'utf8'))
  return withDenial('De regering gaf een verklaring. Officieel ontkent het land elke betrokkenheid. Meer volgt.')
}

function withDenial(text: string) {
  const sentence = /Officieel ontkent[^.]+\./.exec(text)?.[0]
  if (!sentence) throw new Error('The Dutch report has no denial in it.')
  return { text, sentence }
}
