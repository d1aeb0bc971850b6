import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { Chance } from '../made-up/chance.ts'

export type Checked = { id: string; claim: string; title: string }
export type Query = { id: string; text: string; right: ReadonlySet<string> }

export const readClaims = (folder: string): Checked[] =>
  rows(join(folder, 'claims.tsv')).map(([id = '', claim = '', title = '']) => ({ id, claim, title }))

export function readQueries(folder: string, set: string): Query[] {
  const right = new Map<string, Set<string>>()
  for (const line of readFileSync(join(folder, `${set}.qrels`), 'utf8')
    .trim()
    .split('\n')) {
    const [query = '', , claim = ''] = line.split(/\s+/)
    right.set(query, (right.get(query) ?? new Set()).add(claim))
  }
  return rows(join(folder, `${set}.queries.tsv`)).map(([id = '', text = '']) => ({
    ...{ id, text, right: right.get(id) ?? new Set() },
  }))
}

const rows = (file: string): string[][] =>
  parse(readFileSync(file, 'utf8'), { delimiter: '\t', from_line: 2, relax_quotes: true, relax_column_count: true })

/** What is done to a query before it is asked; `at`: the number of the query. */
export const manners: Record<string, (text: string, at: number) => string> = {
  plain: (text) => text,
  misspelt: (text, at) => misspelt(text, new Chance('misspelt', at)),
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  'first half': (text) => firstHalf(text),
}

/** Two slips in five words, anywhere. */
function misspelt(text: string, chance: Chance) {
  const pieces = text.split(/(\s+)/)
  const places = pieces.flatMap((piece, at) => (/\p{L}/u.test(piece) ? [at] : []))
  if (places.length === 0) return text
  for (let slip = 0; slip < (places.length * 2) / 5; slip++) {
    const at = chance.pick(places)
    pieces[at] = slipped(pieces[at] ?? '', chance)
  }
  return pieces.join('')
}

/** A letter goes, comes, is another, or changes places with the next. */
function slipped(word: string, chance: Chance) {
  const letters = [...word]
  const at = chance.between(0, letters.length - 1)
  const other = chance.pick([...'abcdefghijklmnopqrstuvwxyz'])
  const [one = '', next = ''] = letters.slice(at)
  const instead = chance.pick([[next], [one, other, next], [other, next], [next, one]])
  return [...letters.slice(0, at), ...instead, ...letters.slice(at + 2)].join('')
}

const firstHalf = (text: string) => {
  const words = text.split(/\s+/)
  return words.slice(0, Math.ceil(words.length / 2)).join(' ')
}

export type Quality = { map: number; mrr: number; first: number }

/** MAP@5, the mean of 1 / the place of the first right answer, and how often it comes first. `found`: the answers, the best first. */
export function qualityOf(asked: readonly { right: ReadonlySet<string>; found: readonly string[] }[]): Quality {
  const sum = { map: 0, mrr: 0, first: 0 }
  for (const { right, found } of asked) {
    let hits = 0
    for (const [at, id] of found.slice(0, 5).entries()) if (right.has(id)) sum.map += ++hits / (at + 1) / right.size
    const place = found.findIndex((id) => right.has(id))
    if (place >= 0) sum.mrr += 1 / (place + 1)
    if (place === 0) sum.first++
  }
  return { map: sum.map / asked.length, mrr: sum.mrr / asked.length, first: sum.first / asked.length }
}
