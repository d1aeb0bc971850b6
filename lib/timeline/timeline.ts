import type { Verdict } from '#lib/claims/claim'
import { type Edtf, parseEdtf } from '#lib/dates/edtf'
import { type Stance, sideOf } from '#lib/statements/statement'
import { type Axis, axisOf, dayNumber } from './axis.ts'
import { type Placed, rows } from './rows.ts'

/** Something that happened: a party spoke, or the newsroom found. */
export type Entry = {
  id: string
  /** In EDTF, as the record has it; null: unknown. */
  date: string | null
  /** Who spoke, or what a verdict of the newsroom comes with. */
  text: string
  /** That of the text. */
  language: string
  /** The claim that it is about, where a time line has several. */
  about?: { text: string; language: string }
  href: string
  /** No verdict: the newsroom took it back. */
  mark: { stance: Stance } | { verdict: Verdict | null }
}

/** The text that says what a mark means. */
export function wordOf({ mark }: Entry) {
  if ('stance' in mark) return `stance.${mark.stance}` as const
  return mark.verdict ? (`verdict.${mark.verdict}` as const) : ('standing.retracted' as const)
}

export const bandNames = ['asserting', 'answering', 'found'] as const
export type BandName = (typeof bandNames)[number]

export const bandOf = ({ mark }: Entry): BandName => ('verdict' in mark ? 'found' : sideOf[mark.stance])

/** What is drawn: units are pixels at the width of a desk's screen, from the side on which reading begins. */
export type Picture = { axis: Axis; bands: { name: BandName; placed: Placed<Entry> }[] }

export const width = 720
const margin = 10

/** Null: no entry has a date. `name`: what stands beside its mark. */
export function pictureOf(entries: readonly Entry[], name: (entry: Entry) => string): Picture | null {
  const dated = entries.flatMap((entry) => {
    const edtf = entry.date === null ? null : parseEdtf(entry.date)
    return edtf ? [{ entry, edtf }] : []
  })
  if (dated.length === 0) return null
  const days = dated.flatMap(({ edtf }) => [dayNumber(edtf.earliest), dayNumber(edtf.latest)])
  const axis = axisOf(days, width, margin)
  const bands = bandNames.flatMap((band) => {
    const spots = dated
      .filter(({ entry }) => bandOf(entry) === band)
      .map(({ entry, edtf }) => ({ entry, text: name(entry), ...reach(edtf, axis) }))
    return spots.length > 0 ? [{ name: band, placed: rows(spots, width) }] : []
  })
  return { axis, bands }
}

const reach = ({ earliest, latest }: Edtf, { place }: Axis) => ({
  from: place(dayNumber(earliest)),
  to: place(dayNumber(latest) + 1),
  isExact: earliest === latest,
})

/** By date, those without one last. */
export function inOrder(entries: readonly Entry[]): Entry[] {
  const earliest = ({ date }: Entry) => (date === null ? undefined : parseEdtf(date)?.earliest) ?? '~'
  return entries.toSorted((one, other) => {
    const [before, after] = [earliest(one), earliest(other)]
    return before < after ? -1 : before > after ? 1 : 0
  })
}
