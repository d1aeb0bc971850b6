import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltAction, builtActions, builtRoutes } from '#e2e/support/built'
import type { Person } from '#e2e/support/site'
import { type Role, roles } from '#lib/people/person'
import { digest } from './digest.ts'
import { type Asker, askers, headersOf } from './people.ts'
import { act, ask, type Outcome } from './request.ts'
import { close, hire } from './site.ts'
import { makers, type Subject } from './subjects.ts'
import { type ActionRow, actions, type RouteRow, routes } from './table.ts'

type Row = ActionRow | RouteRow
type Cell = { asker: Asker; relation: string; subject: Subject; person?: Person }

const builtIn = builtActions()
const actionRows = Object.entries(actions)
const routeRows = Object.entries(routes)

afterAll(close)

test('every action and every route of the build has its row, and no row is left over', () => {
  expect(builtIn.map(({ name }) => name)).toEqual(Object.keys(actions).toSorted((a, b) => a.localeCompare(b)))
  expect(builtRoutes()).toEqual(Object.keys(routes).toSorted())
})

const isRole = (asker: Asker): asker is Role => roles.some((role) => role === asker)
const relationsOf = (row: Row) => row.only ?? Object.keys(makers[row.of])
const mayAsk = ({ may }: Row, relation: string, asker: Asker) => may[relation]?.includes(asker) ?? false
const make = (row: Row, relation: string, role: Role, person: Person) =>
  (makers[row.of] as Record<string, (asking: { role: Role; person: Person }) => Promise<Subject | null>>)[relation]?.({
    role,
    person,
  }) ?? null

/** Strangers are refused before anybody looks at what they ask about, so that only what somebody may do is worth trying. */
const isTried = ({ of, may }: Row, relation: string, asker: Asker) =>
  isRole(asker) || (asker !== 'program' && (of === 'nothing' || (may[relation]?.length ?? 0) > 0))

/** Those who ask what they may not. They change nothing, so everybody asks about the same. */
const staff = {} as Record<Role, Person>
const kept = new Map<string, Promise<Subject | null>>()

async function refusedCells(row: Row): Promise<Cell[]> {
  const cells: Cell[] = []
  for (const relation of relationsOf(row)) {
    for (const asker of askers) {
      if (mayAsk(row, relation, asker) || !isTried(row, relation, asker)) continue
      const role = isRole(asker) ? asker : 'reviewer'
      const key = `${row.of} ${relation} ${role}`
      if (!kept.has(key)) kept.set(key, Promise.resolve(make(row, relation, role, staff[role])))
      const subject = await kept.get(key)
      if (subject) cells.push({ asker, relation, subject, person: isRole(asker) ? staff[asker] : undefined })
    }
  }
  return cells
}

/** One after the other, since what they ask about is gone when it is done. */
async function* allowedCells(row: Row): AsyncGenerator<Cell> {
  for (const relation of relationsOf(row)) {
    for (const asker of askers) {
      if (!mayAsk(row, relation, asker)) continue
      const role = isRole(asker) ? asker : 'reviewer'
      const person = await hire(role)
      const subject = await make(row, relation, role, person)
      if (subject) yield { asker, relation, subject, person: isRole(asker) ? person : undefined }
    }
  }
}

const nameOf = ({ asker, relation }: Cell) => `${asker}, ${relation}`
const table = (names: string[], outcome: string) => Object.fromEntries(names.map((name) => [name, outcome]))

/** Refused in words, before a guard of the database had to. */
const friendly =
  /^refused: (signed_out|forbidden|not_found|wrong_state|second_person|lapsed|not_here|changed_meanwhile|401|403|404)$/

const send = async (action: BuiltAction, row: ActionRow, { asker, subject, person }: Cell): Promise<Outcome> =>
  act(action, pageOf(action, subject), await headersOf(asker, person && asSubject(person, subject)), row.ask(subject))

const load = async (route: string, row: RouteRow, { asker, subject, person }: Cell): Promise<Outcome> => {
  const [method = 'GET'] = route.startsWith('/') ? [] : route.split(' ')
  return ask(method, row.path(subject), await headersOf(asker, person), row.body)
}

/** Some subjects belong to somebody of their own. */
const asSubject = (person: Person, { cookie = person.cookie }: Subject) => ({ ...person, cookie })

/** A page that has the action; best one that needs no subject. */
function pageOf({ pages }: BuiltAction, { id, token = id }: Subject) {
  const page = pages.find((each) => !each.includes('[')) ?? pages[0] ?? '/desk'
  return page.replace('[token]', token).replace(/\[[^\]]*\]/g, id)
}

const actionOf = (name: string) => builtIn.find((action) => action.name === name) as BuiltAction

async function refusals(row: Row, request: (cell: Cell) => Promise<Outcome>) {
  const cells = await refusedCells(row)
  const before = await digest()
  const outcomes: Record<string, string> = {}
  for (const cell of cells) {
    const outcome = await request(cell)
    outcomes[nameOf(cell)] = friendly.test(outcome) ? 'refused' : outcome
  }
  expect(outcomes).toEqual(table(cells.map(nameOf), 'refused'))
  expect(changed(before, await digest()), 'what the refused requests changed').toEqual([])
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
    for (const role of roles) staff[role] = await hire(role)
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
      const before = await digest()
      const outcome = await send(actionOf(name), row, cell)
      const isIdle = !row.isIdle && before === (await digest())
      outcomes[nameOf(cell)] = isIdle ? `${outcome}, but changed nothing` : outcome
    }
    expect(outcomes).toEqual(table(Object.keys(outcomes), 'done'))
    if (row.doneIn) expect(existsSync(join(import.meta.dirname, '../..', row.doneIn))).toBe(true)
    else expect(Object.keys(outcomes)).not.toEqual([])
  })

  test.each(routeRows)('%s', async (route, row) => {
    const outcomes: Record<string, string> = {}
    for await (const cell of allowedCells(row)) outcomes[nameOf(cell)] = await load(route, row, cell)
    expect(outcomes).toEqual(table(Object.keys(outcomes), 'done'))
  })
})
