import { type BuiltAction, builtActions } from '#e2e/support/built'
import type { Person } from '#e2e/support/site'
import { type Role, roles } from '#lib/people/person'
import { actions } from './actions.ts'
import { type Asker, askers, headersOf } from './people.ts'
import { act, ask, type Outcome } from './request.ts'
import type { ActionRow, RouteRow } from './row.ts'
import { hire } from './site.ts'
import { makers, type Subject } from './subjects.ts'

export type Row = ActionRow | RouteRow
/** Somebody who asks, and what about. */
export type Cell = { asker: Asker; relation: string; subject: Subject; person?: Person }

export const builtIn = builtActions()
export const actionRows = Object.entries(actions)

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

/** Other people, and other things to ask about. */
export async function startAnew() {
  for (const role of roles) staff[role] = await hire(role)
  kept.clear()
}

export async function refusedCells(row: Row): Promise<Cell[]> {
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
export async function* allowedCells(row: Row): AsyncGenerator<Cell> {
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

export const send = async (action: BuiltAction, row: ActionRow, { asker, subject, person }: Cell): Promise<Outcome> =>
  act(action, pageOf(action, subject), await headersOf(asker, person && asSubject(person, subject)), row.ask(subject))

export const load = async (route: string, row: RouteRow, { asker, subject, person }: Cell): Promise<Outcome> => {
  const [method = 'GET'] = route.startsWith('/') ? [] : route.split(' ')
  return ask(method, row.path(subject), await headersOf(asker, person), row.body)
}

/** Some subjects belong to somebody of their own. */
export const asSubject = (person: Person, { cookie = person.cookie }: Subject) => ({ ...person, cookie })

/** A page that has the action; best one that needs no subject. */
export function pageOf({ pages }: BuiltAction, { id, token = id }: Subject) {
  const page = pages.find((each) => !each.includes('[')) ?? pages[0] ?? '/desk'
  return page.replace('[token]', token).replace(/\[[^\]]*\]/g, id)
}

export const actionOf = (name: string) => builtIn.find((action) => action.name === name) as BuiltAction
