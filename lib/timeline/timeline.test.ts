import { describe, expect, test } from 'vitest'
import { axisOf, dayNumber } from './axis.ts'
import { markSize, type Placed, rows } from './rows.ts'
import { type Entry, inOrder, pictureOf, width } from './timeline.ts'

const entry = (id: number, date: string | null, text = `Party ${id}`): Entry => ({
  id: String(id),
  date,
  text,
  language: 'en',
  href: `#${id}`,
  mark: { stance: 'asserts' },
})

/** Whatever is drawn in one row: where it begins and ends. A letter takes at most what 13 pixels give it. */
function pieces<T>({ marks, more }: Placed<T>) {
  return [
    ...marks.map(({ at, row, span, label }) => {
      const length = label ? Array.from(label.text).length * 6 : 0
      const [from, to] = label
        ? label.side === 'after'
          ? [label.at, label.at + length]
          : [label.at - length, label.at]
        : [at, at]
      return {
        row,
        from: Math.min(at - markSize / 2, span?.from ?? at, from),
        to: Math.max(at + markSize / 2, span?.to ?? at, to),
      }
    }),
    ...more.map(({ at, row, count }) => ({ row, from: at - `+${count}`.length * 4, to: at + `+${count}`.length * 4 })),
  ]
}

function expectApart<T>(placed: Placed<T>) {
  const all = pieces(placed)
  for (const { from, to } of all) {
    expect(from).toBeGreaterThanOrEqual(-0.01)
    expect(to).toBeLessThanOrEqual(width + 0.01)
  }
  for (const row of Map.groupBy(all, (each) => each.row).values()) {
    const sorted = row.toSorted((one, other) => one.from - other.from)
    for (const [at, { to }] of sorted.entries()) {
      const next = sorted[at + 1]
      if (next) expect(next.from).toBeGreaterThanOrEqual(to)
    }
  }
}

const placedOf = (entries: Entry[]) => {
  const [band] = pictureOf(entries, ({ text }) => text)?.bands ?? []
  if (!band) throw new Error('nothing was drawn')
  return band.placed
}

const day = (at: number) => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10)

describe('nothing overlaps and everything is there', () => {
  test.each([
    ['one', [entry(1, '2025-01-17')]],
    ['one whose month alone is known', [entry(1, '2025-01')]],
    ['one whose year alone is known', [entry(1, '2025')]],
    ['forty over two years', Array.from({ length: 40 }, (_, at) => entry(at, day(at * 18)))],
    ['forty on one day', Array.from({ length: 40 }, (_, at) => entry(at, '2025-01-17'))],
    ['three hundred over a year', Array.from({ length: 300 }, (_, at) => entry(at, day(at)))],
    ['three hundred on one day', Array.from({ length: 300 }, (_, at) => entry(at, '2025-01-17'))],
    [
      'years and days',
      [entry(1, '2014'), entry(2, '2025-01-17'), entry(3, '2014/2025'), entry(4, '2025~'), entry(5, '2014-03-01')],
    ],
    [
      'a long name at either end',
      [entry(1, '2024-01-01', 'A name '.repeat(60)), entry(2, '2024-12-31', '대한민국 국가정보원 '.repeat(20))],
    ],
    ['two thousand years', [entry(1, '0001-01-01'), entry(2, '2025')]],
  ])('%s', (_, entries) => {
    const placed = placedOf(entries)
    expectApart(placed)
    expect(placed.marks.length + placed.more.reduce((sum, { count }) => sum + count, 0)).toBe(entries.length)
  })

  test('of any arrangement', () => {
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647
      return seed % below
    }
    for (let round = 0; round < 200; round++) {
      const spots = Array.from({ length: 1 + random(30) }, (_, at) => {
        const from = random(width)
        const to = Math.min(width, from + random(4) * random(150))
        return { entry: at, text: 'n'.repeat(1 + random(60)), from, to, isExact: from === to }
      })
      expectApart(rows(spots, width))
    }
  })
})

test('few are named, many are marks alone', () => {
  expect(placedOf([entry(1, '2025-01-17')]).marks[0]?.label?.text).toBe('Party 1')
  const many = placedOf(Array.from({ length: 300 }, (_, at) => entry(at, '2025-01-17')))
  expect(many.marks.every(({ label }) => label === null)).toBe(true)
})

test('a date that is no single day is drawn from its first to its last day', () => {
  const { marks } = placedOf([entry(1, '2025-01'), entry(2, '2025-01-01'), entry(3, '2025-02-01')])
  const [month, first, next] = ['1', '2', '3'].map((id) => marks.find((mark) => mark.entry.id === id))
  expect(first?.span).toBeNull()
  expect(month?.span?.from).toBeLessThan(first?.at as number)
  expect(month?.span?.to).toBeLessThan(next?.at as number)
})

test('without a date nothing is drawn, and it is listed last', () => {
  expect(pictureOf([entry(1, null)], ({ text }) => text)).toBeNull()
  const entries = [entry(1, null), entry(2, '2025'), entry(3, '2024-12-31')]
  expect(inOrder(entries).map(({ id }) => id)).toEqual(['3', '2', '1'])
})

describe('the line of time', () => {
  const ticksOf = (from: string, to: string) => axisOf([dayNumber(from), dayNumber(to)], width, 10).ticks
  test.each([
    ['2025-01-17', '2025-01-17', 'day'],
    ['2025-01-01', '2025-03-01', 'day'],
    ['2024-06-01', '2025-03-01', 'month'],
    ['2022-02-24', '2026-11-22', 'year'],
    ['1945-05-08', '2025-05-09', 'year'],
    ['0001-01-01', '2025-01-01', 'year'],
  ])('from %s to %s it counts in units of a %s', (from, to, names) => {
    const ticks = ticksOf(from, to)
    expect(ticks.every((tick) => tick.names === names)).toBe(true)
    expect(ticks.length).toBeGreaterThanOrEqual(2)
    expect(ticks.length).toBeLessThanOrEqual(10)
    for (const [at, tick] of ticks.entries()) if (at > 0) expect(tick.at - (ticks[at - 1]?.at ?? 0)).toBeGreaterThan(64)
  })

  test('tells each year once', () => {
    const told = ticksOf('2024-09-01', '2025-06-01').filter(({ tellsYear }) => tellsYear)
    expect(told.map(({ day }) => day.slice(0, 4))).toEqual(['2024', '2025'])
  })
})
