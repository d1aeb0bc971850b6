import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtRoutes } from '#e2e/support/built'
import { roles } from '#lib/people/person'
import { actions } from './actions.ts'
import {
  actionOf,
  actionRows,
  allowedCells,
  builtIn,
  type Cell,
  load,
  type Row,
  refusedCells,
  send,
  startAnew,
} from './cells.ts'
import { digest, written } from './digest.ts'
import type { Outcome } from './request.ts'
import { routes } from './routes.ts'
import { close } from './site.ts'

const routeRows = Object.entries(routes)

afterAll(close)

test('every action and every route of the build has its row, and no row is left over', () => {
  expect(builtIn.map(({ name }) => name)).toEqual(Object.keys(actions).toSorted((a, b) => a.localeCompare(b)))
  expect(builtRoutes()).toEqual(Object.keys(routes).toSorted())
})

const nameOf = ({ asker, relation }: Cell) => `${asker}, ${relation}`
const table = (names: string[], outcome: string) => Object.fromEntries(names.map((name) => [name, outcome]))

/** Refused in words, before a guard of the database had to. */
const friendly =
  /^refused: (forbidden|not_found|wrong_state|second_person|embargo|lapsed|not_here|changed_meanwhile|403|404)$/
const signedOut = /^refused: (signed_out|401)$/

async function refusals(row: Row, request: (cell: Cell) => Promise<Outcome>) {
  const cells = await refusedCells(row)
  const before = await digest()
  const red: string[] = []
  const each = async (cell: Cell) => {
    const outcome = await request(cell)
    if (!isRefusal(row, cell, outcome)) red.push(`${nameOf(cell)}: ${outcome}`)
  }
  await Promise.all(cells.map(each))
  const touched = changed(before, await digest())
  // What one row did must not show in the next.
  if (touched.length > 0) await startAnew()
  expect.soft(red.toSorted(), 'who was not refused').toEqual([])
  expect.soft(touched, 'what the refused requests changed').toEqual([])
}

/** Where colleagues are let in, strangers must sign in; a colleague who must has lost the session on the way, which refuses nothing. */
function isRefusal(row: Row, { person }: Cell, outcome: Outcome) {
  const isForStaff = Object.values(row.may).some((may) => may.some((asker) => roles.some((role) => role === asker)))
  if (!isForStaff) return friendly.test(outcome) || signedOut.test(outcome)
  return (person ? friendly : signedOut).test(outcome)
}

/** The tables of which not every byte is as it was. */
function changed(before: string, after: string) {
  const lines = new Set(before.split('\n'))
  return after
    .split('\n')
    .filter((line) => !lines.has(line))
    .map((line) => line.split(' ')[0])
}

describe('refused, and nothing is changed', () => {
  beforeAll(async () => {
    await startAnew()
    for (const [, row] of [...actionRows, ...routeRows]) await refusedCells(row)
  })

  test.each(actionRows)('%s', async (name, row) => {
    await refusals(row, (cell) => send(actionOf(name), row, cell))
  })

  test.each(routeRows)('%s', async (route, row) => {
    await refusals(row, (cell) => load(route, row, cell))
  })
})

describe('allowed', () => {
  test.each(actionRows)('%s', async (name, row) => {
    const outcomes: Record<string, string> = {}
    for await (const cell of allowedCells(row)) {
      const before = await written()
      const outcome = await send(actionOf(name), row, cell)
      const isIdle = !row.isIdle && before === (await written())
      outcomes[nameOf(cell)] = isIdle ? `${outcome}, but changed nothing` : outcome
    }
    expect(outcomes).toEqual(table(Object.keys(outcomes), 'done'))
    if (row.doneIn) expect(existsSync(join(import.meta.dirname, '../..', row.doneIn))).toBe(true)
    else expect(Object.keys(outcomes)).not.toEqual([])
  })

  test.each(routeRows)('%s', async (route, row) => {
    const outcomes: Record<string, string> = {}
    const cells = await Array.fromAsync(allowedCells(row))
    const each = async (cell: Cell) => {
      outcomes[nameOf(cell)] = await load(route, row, cell)
    }
    await Promise.all(cells.map(each))
    expect(outcomes).toEqual(table(Object.keys(outcomes), 'done'))
  })
})
