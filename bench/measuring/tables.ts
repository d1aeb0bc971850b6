import type postgres from 'postgres'
import type { Timing } from './timing.ts'

/** What any answer from the same database costs at least. */
export const bare = 'one row by its key'

const number = (value: number, width = 9, digits = 1) => value.toFixed(digits).padStart(width)
const count = (value: number) => value.toLocaleString('en')

export function printTimings(size: number, timings: Map<string, Timing>, within: Map<string, number>, load: number) {
  const least = timings.get(bare)?.p50 ?? Number.NaN
  console.log(`\n${count(size)} publications, milliseconds (load of the machine: ${load.toFixed(1)})`)
  console.log(`${''.padEnd(36)}      p50      p95  p50 / by key   allowed`)
  for (const [name, { p50, p95 }] of timings) {
    const most = within.get(name)
    const judged = most === undefined ? '' : `${number(most, 9, 0)}${p95 > most ? '  TOO SLOW' : ''}`
    console.log(`${name.padEnd(36)}${number(p50)}${number(p95)}${number(p50 / least, 14)} ${judged}`)
  }
}

/** How much slower each became from one size to the next. */
export function printGrowth(found: Map<number, Map<string, Timing>>) {
  const sizes = [...found.keys()]
  if (sizes.length < 2) return
  const steps = sizes.slice(1).map((size, at) => [sizes[at] as number, size] as const)
  console.log(
    `\nHow many times the p95 grew${''.padEnd(9)}${steps.map(([few, many]) => `${count(few)} to ${count(many)}`.padStart(24)).join('')}`,
  )
  for (const name of found.get(sizes[0] as number)?.keys() ?? []) {
    const times = steps.map(
      ([few, many]) => (found.get(many)?.get(name)?.p95 ?? 0) / (found.get(few)?.get(name)?.p95 ?? 0),
    )
    console.log(`${name.padEnd(36)}${times.map((each) => number(each, 24, 2)).join('')}`)
  }
}

/** What a publication takes on disk, in its tables and in each index. */
export async function printSizes(sql: postgres.Sql, size: number) {
  const rows = await sql<{ name: string; heap: number; indexes: number }[]>`
    select c.relname as name, pg_table_size(c.oid)::float8 as heap, pg_indexes_size(c.oid)::float8 as indexes
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' order by pg_total_relation_size(c.oid) desc`
  const told = rows.filter(({ heap, indexes }) => (heap + indexes) / size >= 10)
  console.log(`\nbytes per publication${''.padEnd(15)}    table   indexes`)
  for (const { name, heap, indexes } of told)
    console.log(`${name.padEnd(36)}${number(heap / size, 9, 0)} ${number(indexes / size, 9, 0)}`)
  const all = rows.reduce((sum, { heap, indexes }) => sum + heap + indexes, 0)
  console.log(`${'all'.padEnd(36)}${number(all / size, 9, 0)}`)
}
