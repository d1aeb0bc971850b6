import { afterAll, describe, expect, test } from 'vitest'
import { type Role, roles } from '#lib/people/person'
import { actionRows, builtIn, type Row } from './cells.ts'
import { app, close, hire, url } from './site.ts'
import { makers, type Subject } from './subjects.ts'

/**
 * The table (actions.ts) says which requests are done and which are refused. Here everybody reads the pages of a claim in
 * every state: a button is there exactly where its request would be done.
 */
const pagesOf: Partial<Record<Row['of'], (it: Subject) => Promise<string[]>>> = {
  claim: async ({ id }) => [`/desk/claims/${id}`, `/desk/claims/${id}/review`],
  schedule: async ({ id }) => [`/desk/claims/${id}`],
  embargo: async ({ id }) => [`/desk/claims/${id}`],
  withholding: async ({ id }) => {
    const [asked] = await app`select claim_id from withholding_requests where id = ${id}`
    return [`/desk/claims/${asked?.claim_id}/history`]
  },
}

/** Sent from where the pages of a claim only lead to, or not at any time. */
const elsewhere = [
  // The queue.
  'changeManyAction',
  // A statement that was opened.
  'saveStatementAction',
  'removeStatementAction',
  // A claim whose day to check again has come.
  'startRecheckAction',
]

const rows = actionRows.filter(([name, { of }]) => of in pagesOf && !elsewhere.includes(name))
const kinds = [...new Set(rows.map(([, { of }]) => of))]
const cases = kinds.flatMap((kind) =>
  Object.keys(makers[kind])
    .filter((relation) => relation !== 'none')
    .map((relation) => [kind, relation] as const),
)

afterAll(close)
const staff = Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await hire(role)] as const)))

/** The actions that the forms of these pages send to. */
async function shown(pages: string[], role: Role): Promise<Set<string>> {
  const read = async (page: string) => {
    const response = await fetch(new URL(page, url), { headers: { cookie: staff[role]?.cookie ?? '' } })
    expect(response.status).toBe(200)
    return response.text()
  }
  const html = (await Promise.all(pages.map(read))).join('')
  const sent = new Set([...html.matchAll(/&quot;id&quot;:&quot;([0-9a-f]{40,})&quot;/g)].map((match) => match[1]))
  return new Set(builtIn.filter(({ id }) => sent.has(id)).map(({ name }) => name))
}

describe('a button is shown where its request would be done, and nowhere else', () => {
  test.each(cases)('%s: %s', async (kind, relation) => {
    const about = rows.filter(([, { of }]) => of === kind)
    const make = (makers[kind] as Record<string, (asking: object) => Promise<Subject | null>>)[relation]
    const found: Record<string, string[]> = {}
    const allowed: Record<string, string[]> = {}
    const look = async (role: Role) => {
      const subject = await make?.({ role, person: staff[role] })
      if (!subject) return
      const buttons = await shown((await pagesOf[kind]?.(subject)) ?? [], role)
      found[role] = about.map(([name]) => name).filter((name) => buttons.has(name))
      allowed[role] = about.filter(([, { may }]) => may[relation]?.includes(role)).map(([name]) => name)
    }
    await Promise.all(roles.map(look))
    expect(found).toEqual(allowed)
    expect(Object.keys(found)).not.toEqual([])
  })
})
