/** Where a day lies on a line of some width, and at which days the line is marked. Days count from 1970. */
export type Axis = { place(day: number): number; ticks: Tick[] }

/** `names` is how exactly the day is meant; `year` where the year has to be told beside it. */
export type Tick = { at: number; day: string; names: 'year' | 'month' | 'day'; tellsYear: boolean }

const millisecondsOfDay = 86_400_000
export const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / millisecondsOfDay
const dayText = (day: number) => new Date(day * millisecondsOfDay).toISOString().slice(0, 10)

const leastSpan = 28
const leastGap = 76
/** Half of what a name needs. */
const nameRoom = 24

/** From before the first of these days to after the last of them. */
export function axisOf(days: readonly number[], width: number, margin: number): Axis {
  const [first, last] = [Math.min(...days), Math.max(...days) + 1]
  const span = Math.max(last - first, leastSpan)
  const from = (first + last - span) / 2
  const scale = (width - 2 * margin) / span
  const place = (day: number) => margin + (day - from) * scale
  const steps = stepsFrom(from, from + span)
  const chosen = steps.find(({ days }) => days * scale >= leastGap) ?? steps.at(-1)
  const marked =
    chosen?.marks
      .map((day) => ({ day, at: place(day) }))
      .filter(({ at }) => at >= nameRoom && at <= width - nameRoom) ?? []
  let told = ''
  const ticks = marked.map(({ day, at }) => {
    const text = dayText(day)
    const tellsYear = text.slice(0, 4) !== told
    told = text.slice(0, 4)
    return { at, day: text, names: chosen?.names ?? 'year', tellsYear }
  })
  return { place, ticks }
}

type Step = { names: Tick['names']; days: number; marks: number[] }

/** From fine to coarse; what is too fine for the span is not counted out. */
function stepsFrom(from: number, to: number): Step[] {
  const span = to - from
  const days = [1, 2, 7, 14]
    .filter((length) => span / length < 60)
    .map((length) => ({ names: 'day' as const, days: length, marks: everyDays(from, to, length) }))
  const months = [1, 3, 6]
    .filter((length) => span / (length * 28) < 60)
    .map((length) => ({ names: 'month' as const, days: length * 28, marks: everyMonths(from, to, length) }))
  const years = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((length) => ({
    names: 'year' as const,
    days: length * 365,
    marks: span / (length * 365) < 60 ? everyMonths(from, to, length * 12) : [],
  }))
  return [...days, ...months, ...years.filter(({ marks }) => marks.length > 0)]
}

function everyDays(from: number, to: number, length: number) {
  const first = Math.ceil(from)
  return Array.from({ length: Math.max(0, Math.floor((to - first) / length) + 1) }, (_, at) => first + at * length)
}

/** First days of months, counted from the year 0 so that years are round. */
function everyMonths(from: number, to: number, length: number) {
  const date = new Date(from * millisecondsOfDay)
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth()
  const found: number[] = []
  for (let each = Math.ceil(month / length) * length; ; each += length) {
    const day = firstOf(each)
    if (day > to) return found
    if (day >= from) found.push(day)
  }
}

const firstOf = (month: number) =>
  dayNumber(`${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`)
