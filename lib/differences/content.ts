/**
 * What changed between two contents of a claim, by their structure alone: fields that a later schema adds are compared
 * without a word here. What is shown of it, and how it is named, is for the screen.
 */
type Json = string | number | boolean | null | Json[] | { [name: string]: Json }
type Item = { [name: string]: Json }

export type Mark = 'same' | 'added' | 'removed' | 'changed'
export type FieldDifference = { name: string; mark: Mark; before: Json; after: Json }
export type PartDifference = {
  /** The list that it stands in: `statements`, `citations`, … */
  list: string
  id: string
  mark: Mark
  /** Stands elsewhere in its list than before. */
  moved: boolean
  /** As it stands, or stood before it was removed. */
  item: Item
  fields: FieldDifference[]
  parts: PartDifference[]
}
export type ContentDifference = { fields: FieldDifference[]; parts: PartDifference[] }

/** Null before: a first content, in which nothing is marked. */
export function compareContents(before: object | null, after: object): ContentDifference {
  return compareItems((before ?? after) as Item, after as Item)
}

export const hasChanged = ({ fields, parts }: ContentDifference) =>
  fields.some(({ mark }) => mark !== 'same') || parts.some(({ mark, moved }) => mark !== 'same' || moved)

/** Names the thing itself or how it is stored, and says nothing to a reader. */
const unread = ['schema', 'id', 'bytesSha256']

function compareItems(before: Item | undefined, after: Item | undefined): ContentDifference {
  const [older, newer] = [flat(before ?? {}), flat(after ?? {})]
  const fields: FieldDifference[] = []
  const parts: PartDifference[] = []
  for (const name of new Set([...newer.keys(), ...older.keys()])) {
    const [was, is] = [older.get(name) ?? null, newer.get(name) ?? null]
    if (isListOfItems(was) || isListOfItems(is)) {
      parts.push(...compareLists(name, before && asItems(was), after && asItems(is)))
    } else if (!isEmpty(was) || !isEmpty(is)) {
      fields.push({ name, mark: markOf(was, is, !before, !after), before: was, after: is })
    }
  }
  return { fields, parts }
}

/** Fields of what stands in a field are named `words.text`. */
function flat(item: Item, within = ''): Map<string, Json> {
  const fields = new Map<string, Json>()
  for (const [name, value] of Object.entries(item)) {
    if (unread.includes(name)) continue
    if (isItem(value)) for (const [inner, each] of flat(value, `${within}${name}.`)) fields.set(inner, each)
    else fields.set(within + name, value)
  }
  return fields
}

const isEmpty = (value: Json) => value === null || (Array.isArray(value) && value.length === 0)

function markOf(older: Json, newer: Json, isNew: boolean, isGone: boolean): Mark {
  if (isNew) return 'added'
  if (isGone) return 'removed'
  if (isEqual(older, newer)) return 'same'
  return isEmpty(older) ? 'added' : isEmpty(newer) ? 'removed' : 'changed'
}

/** Of a part that came or went as a whole, either side is undefined. What went stands where it stood: behind what came before it. */
function compareLists(list: string, before: Item[] | undefined, after: Item[] | undefined): PartDifference[] {
  const [older, newer] = [keyed(before ?? []), keyed(after ?? [])]
  const moved = movedKeys(
    [...older.keys()].filter((key) => newer.has(key)),
    [...newer.keys()].filter((key) => older.has(key)),
  )
  const gone = new Map<string | null, PartDifference[]>()
  let last: string | null = null
  for (const [id, item] of older) {
    if (newer.has(id)) last = id
    else {
      const behind = gone.get(last) ?? []
      behind.push(comparePart(list, id, item, undefined, false))
      gone.set(last, behind)
    }
  }
  return [
    ...(gone.get(null) ?? []),
    ...[...newer].flatMap(([id, item]) => [
      comparePart(list, id, older.get(id), item, moved.has(id)),
      ...(gone.get(id) ?? []),
    ]),
  ]
}

/** By the key of each; the second of one key is another part. */
function keyed(items: Item[]): Map<string, Item> {
  const found = new Map<string, Item>()
  for (const item of items) {
    const key = nameOf(item) as string
    let free = key
    for (let n = 2; found.has(free); n++) free = `${key} ${n}`
    found.set(free, item)
  }
  return found
}

function comparePart(
  list: string,
  id: string,
  before: Item | undefined,
  after: Item | undefined,
  moved: boolean,
): PartDifference {
  const inside = compareItems(before, after)
  const mark = !before ? 'added' : !after ? 'removed' : hasChanged(inside) ? 'changed' : 'same'
  return { list, id, mark, moved, item: (after ?? before) as Item, ...inside }
}

/** The fewest that must have been moved: all outside a longest run that kept its order. */
function movedKeys(before: string[], after: string[]): Set<string> {
  if (before.every((key, at) => key === after[at])) return new Set()
  const places = new Map(before.map((key, at) => [key, at]))
  const best: { length: number; previous: number }[] = []
  const tails: number[] = []
  after.forEach((key, at) => {
    const place = places.get(key) as number
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((places.get(after[tails[middle] as number] as string) as number) < place) low = middle + 1
      else high = middle
    }
    best[at] = { length: low + 1, previous: tails[low - 1] ?? -1 }
    tails[low] = at
  })
  const moved = new Set(after)
  for (let at = tails.at(-1) ?? -1; at >= 0; at = best[at]?.previous ?? -1) moved.delete(after[at] as string)
  return moved
}

const isItem = (value: Json | undefined): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isListOfItems = (value: Json): value is Item[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => isItem(each) && nameOf(each) !== null)
const asItems = (value: Json) => (isListOfItems(value) ? value : [])

/** By what a part is the same part in another version; a value without such a name is compared as a whole. */
function nameOf(item: Item): string | null {
  for (const key of ['id', 'party', 'gate', 'claim']) if (typeof item[key] === 'string') return item[key]
  return null
}

function isEqual(one: Json, other: Json): boolean {
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) && one.length === other.length && one.every((each, at) => isEqual(each, other[at] as Json))
    )
  }
  if (!isItem(one)) return one === other
  if (!isItem(other)) return false
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => isEqual(one[name] ?? null, other[name] ?? null))
}
