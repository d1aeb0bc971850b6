import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePools } from '#db/client'
import { connectAs } from '#db/testing/database'
import { partsOfAll } from './search-words.ts'

// Three thousand claims, of which only the words are there: number 1 is the oldest.
const sql = connectAs('super', 1)
afterAll(closePools)

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

beforeAll(async () => {
  await sql`set session_replication_role = replica`
  await sql`
    insert into public_words (claim_id, published_at, words)
    select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, timestamptz '2020-01-01' + n * interval '1 hour', (
      case when n in (1, 2500, 3000) then '''north'':1 ''wind'':2' else '''wind'':1 ''north'':2' end
      || case when n <= 900 then ' ''old'':3' || case when n = 7 then ' ''coast'':4' else ' ''x'':4 ''coast'':5' end else '' end
      || case when n % 60 = 0 then ' ''sixtieth'':7' else '' end)::tsvector
    from generate_series(1, 3000) n`
})

const find = async (asked: string, more: { best?: boolean | null; at?: number; size?: number } = {}) => {
  const rows = await sql<{ claim_id: string; rank: number | null }[]>`
    select claim_id, rank from found_claims(${partsOfAll(asked)}::tsquery[], ${asked}::tsquery, null, null, ${more.best ?? null}::boolean, null,
      ${more.at ? sql`timestamptz '2020-01-01' + ${more.at}::integer * interval '1 hour'` : null}, ${more.at ? id(more.at) : null}, ${more.size ?? 5})`
  return { numbers: rows.map(({ claim_id }) => Number(claim_id.slice(-12))), isRanked: rows[0]?.rank != null }
}

// What the planner knows of a table decides how it is read, and not what is found.
const takeFor = (claims: number) => sql`update pg_class set reltuples = ${claims} where oid = 'public_words'::regclass`

describe.each(['none', 'counted', 'a million'] as const)('many claims, taken for %s', (takenFor) => {
  beforeAll(async () => {
    if (takenFor === 'counted') await sql`analyze public_words`
    if (takenFor === 'a million') await takeFor(1e6)
  })

  test('of a word that all have, the newest come first, and go on', async () => {
    expect(await find(`'wind'`)).toEqual({ numbers: [3000, 2999, 2998, 2997, 2996], isRanked: false })
    const next = await find(`'wind'`, { best: false, at: 2996 })
    expect(next.numbers).toEqual([2995, 2994, 2993, 2992, 2991])
    expect((await find(`'wind'`, { best: false, at: 3 })).numbers).toEqual([2, 1])
  })

  test('what few have is all found, and ranked', async () => {
    const { numbers, isRanked } = await find(`'sixtieth'`, { size: 100 })
    expect([numbers.length, isRanked]).toEqual([50, true])
    expect((await find(`'nothing'`)).numbers).toEqual([])
  })

  test('the larger the record, the fewer are ranked', async () => {
    const { numbers, isRanked } = await find(`'old'`, { size: 1000 })
    expect([numbers.length, isRanked]).toEqual([900, takenFor !== 'a million'])
  })

  test('what too many have for a rank, and too few for the newest to show, is found newest first', async () => {
    const { numbers, isRanked } = await find(`'wind' & !'sixtieth' & !'old'`, { best: false, at: 905, size: 5 })
    expect(numbers).toEqual([904, 903, 902, 901])
    expect(isRanked).toBe(false)
  })

  test('what has none of some words is found, also where no word is wanted', async () => {
    const { numbers } = await find(`!'old' & !'sixtieth'`, { size: 3000 })
    expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([2065, 2999, 901])
  })

  test('what stands here and there is found newest first, in however many steps it is read', async () => {
    const every = Array.from({ length: 50 }, (_, n) => 3000 - 60 * n)
    expect((await find(`'sixtieth'`, { best: false, size: 20 })).numbers).toEqual(every.slice(0, 20))
    expect((await find(`'sixtieth'`, { best: false, at: 1800, size: 20 })).numbers).toEqual(every.slice(21, 41))
  })

  test('a phrase of common words is looked for in the newest thousand that have them', async () => {
    expect((await find(`'north' <-> 'wind'`)).numbers).toEqual([3000, 2500])
  })

  test('a phrase whose words a thousand claims have is found in the oldest of them', async () => {
    expect(await find(`'old' <-> 'coast'`)).toEqual({ numbers: [7], isRanked: true })
    expect((await find(`'old' <2> 'coast'`, { size: 1000 })).numbers).toHaveLength(899)
  })

  test('a phrase behind a minus takes away what has it, and not what has its words', async () => {
    const { numbers } = await find(`'old' & !( 'old' <-> 'coast' )`, { size: 1000 })
    expect([numbers.length, numbers.includes(7), numbers.includes(8)]).toEqual([899, false, true])
  })
})

test('what nothing is likely to have is looked up, and not walked for, in a record of any size', async () => {
  await sql`analyze public_words`
  await takeFor(1e10)
  const all = [1, 2, 3, 4, 5, 6].map((n) => `'nothing${n}'`).join(' & ')
  expect(await find(all, { size: 1000 })).toEqual({ numbers: [], isRanked: false })
})
