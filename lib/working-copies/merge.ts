import type { FormValues } from './working-copy.ts'

type Value = FormValues[string]

/** What a form holds after two people changed it. */
export type Merge = {
  /** Theirs where only they changed a field, else mine. */
  values: FormValues
  /** Fields that only they changed. */
  taken: string[]
  /** Fields that both changed, into different things: somebody must choose. */
  clashes: string[]
}

/** The shown name of what a field holds the id of; it belongs to that field. */
export const labelOf = (name: string) => `${name}:label`
const isLabel = (name: string) => name.endsWith(':label')

/** Fields of a row of a list, which is there or not. */
const isInRow = (name: string) => /\.\d+(\.|$)/.test(name)

const flat = (value: Value | undefined) =>
  Array.isArray(value) ? [...new Set(value)].sort() : (value ?? '').replace(/\r\n?/g, '\n').trim()

export const isSame = (one: Value | undefined, other: Value | undefined) =>
  JSON.stringify(flat(one)) === JSON.stringify(flat(other)) || (isEmpty(one) && isEmpty(other))

const isEmpty = (value: Value | undefined) => value === undefined || flat(value).length === 0

const namesIn = (...all: FormValues[]) =>
  [...new Set(all.flatMap((values) => Object.keys(values)))].filter((name) => !isLabel(name))

/** Whether two forms hold the same, but for blanks around it. */
export const areSame = (one: FormValues, other: FormValues) =>
  namesIn(one, other).every((name) => isSame(one[name], other[name]))

/**
 * Merges field by field what I typed with what others saved since it began from `base`. Without a base every difference
 * is a clash. A list of choices takes both people's additions and removals.
 */
export function merge(base: FormValues | null, mine: FormValues, theirs: FormValues): Merge {
  const values: FormValues = { ...mine }
  const taken: string[] = []
  const clashes: string[] = []
  for (const name of namesIn(mine, theirs, base ?? {})) {
    const their = theirs[name] ?? (isInRow(name) ? '' : undefined)
    if (their === undefined || isSame(mine[name], their)) continue
    const began = base ? (base[name] ?? '') : undefined
    if (began !== undefined && isSame(began, their)) continue
    if (began !== undefined && isSame(began, mine[name])) {
      give(values, name, their, theirs)
      taken.push(name)
    } else if (Array.isArray(their) && began !== undefined) {
      values[name] = mergeLists(listOf(began), listOf(mine[name]), their)
      taken.push(name)
    } else clashes.push(name)
  }
  return { values, taken, clashes }
}

const listOf = (value: Value | undefined) => (Array.isArray(value) ? value : [])

function mergeLists(base: string[], mine: string[], theirs: string[]): string[] {
  const added = mine.filter((one) => !base.includes(one) && !theirs.includes(one))
  const removed = base.filter((one) => !mine.includes(one))
  return [...theirs.filter((one) => !removed.includes(one)), ...added]
}

/** Sets a field to what it is elsewhere, with its shown name. */
export function give(values: FormValues, name: string, value: Value, from: FormValues): void {
  values[name] = value
  const label = from[labelOf(name)]
  if (label === undefined) delete values[labelOf(name)]
  else values[labelOf(name)] = label
}
