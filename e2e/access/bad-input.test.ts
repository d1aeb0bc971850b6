import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Fields, sendAction } from '#e2e/support/direct'
import { actionOf, actionRows, allowedCells, asSubject, type Cell, pageOf } from './cells.ts'
import { digest } from './digest.ts'
import { headersOf } from './people.ts'
import type { ActionRow } from './row.ts'
import { app, close, url } from './site.ts'
import { makers, type Subject } from './subjects.ts'

afterAll(close)

// What other tests let be fetched is kept by jobs, which would be seen as a change.
beforeAll(async () => {
  const isQuiet = async () => (await app`select id from intakes where state = 'waiting'`).length === 0
  await vi.waitUntil(isQuiet, { timeout: 60_000, interval: 200 })
}, 70_000)

const unreadable = { 'a NUL': 'a\0b', 'a control character': 'a\u0007b', 'a direction override': 'a\u202eb' }
const tooLong = { 'a megabyte': 'x'.repeat(1_000_000) }
const noDate = { 'no such day': '2025-02-31', 'the year 20250': '20250-01-17', 'no month': '2025-13' }
const noLanguage = { 'no language': 'tlh-Klingon-of-Kronos', 'no tag': 'English, please' }

const isDate = /(On|By|date|said|published|firstMade)$/
const isLanguage = /language$/i

/** Kept as it is, or compared with what is kept: anything may stand in it. */
const isVerbatim = /^(text|password|again|present|email|code|points\[\])$/

function badValues(field: string, good: string | string[]): Record<string, string> {
  if (isVerbatim.test(field)) return {}
  if (isDate.test(field)) return { ...unreadable, ...noDate }
  if (isLanguage.test(field)) return { ...unreadable, ...noLanguage }
  const isChosen = typeof good !== 'string' || /^[\da-f-]+$/.test(good)
  return { ...unreadable, ...(isChosen ? {} : tooLong) }
}

async function send(name: string, { asker, subject, person }: Cell, fields: Fields) {
  const action = actionOf(name)
  const headers = await headersOf(asker, person && asSubject(person, subject))
  return sendAction(url, action, pageOf(action, subject), headers, { fields })
}

/** A subject with every field, to see what a row asks with. */
const sample = new Proxy({} as Subject, { get: () => '0' })

/** The one who first may. */
async function firstCell(row: ActionRow): Promise<Cell | undefined> {
  for await (const cell of allowedCells(row)) return cell
}

const withFields = actionRows.filter(
  ([name, row]) => row.of !== 'link' && row.of !== 'form' && !row.isIdle && !row.doneIn && name !== 'signInAction',
)

describe('says what is wrong at the field, keeps what was typed, and stores nothing', () => {
  test.each(withFields)('%s', async (name, row) => {
    const cell = (await firstCell(row)) as Cell
    const { fields } = row.ask(cell.subject)
    const found: Record<string, string> = {}
    const expected: Record<string, string> = {}
    const before = await digest()
    for (const [field, good] of Object.entries(fields)) {
      if (good instanceof File) continue
      for (const [what, bad] of Object.entries(badValues(field, good))) {
        const answer = await send(name, cell, { ...fields, [field]: bad })
        const place = `${field}: ${what}`
        expected[place] = 'told at the field'
        found[place] = outcome(field, bad, answer)
      }
    }
    expect(found).toEqual(expected)
    expect(await digest()).toBe(before)
  })
})

function outcome(field: string, bad: string, answer: Awaited<ReturnType<typeof send>>) {
  if (!('state' in answer)) return JSON.stringify(answer)
  const { errors = {}, typed = {}, done } = answer.state
  if (done) return 'done'
  const name = field.replace(/\[\]$/, '')
  const at = Object.keys(errors).find((each) => each === name || each.startsWith(`${name}.`))
  if (!at) return `told elsewhere: ${JSON.stringify(answer.state).slice(0, 300)}`
  // A long text is sent back by reference.
  const sent = bad.length > 1000 ? typed[field] !== undefined : [typed[field]].flat()[0] === bad
  return sent ? 'told at the field' : `lost: ${JSON.stringify(typed[field])}`
}

describe('answers for a part of another claim as for one that does not exist', () => {
  const parts = actionRows.filter(([, row]) => row.of === 'claim' && row.ask(sample).fields.id !== undefined)

  test.each(parts)('%s', async (name, row) => {
    const cell = (await firstCell(row)) as Cell
    const other = await makers.claim["another's draft"]()
    const { fields } = row.ask(cell.subject)
    const { id } = row.ask(other).fields
    const before = await digest()
    const [foreign, absent] = await Promise.all(
      [id as string, crypto.randomUUID()].map((each) => send(name, cell, { ...fields, id: each })),
    )
    expect(reasonOf(foreign)).toBe('not_found')
    expect(reasonOf(absent)).toBe('not_found')
    expect(await digest()).toBe(before)
  })

  const reasonOf = (answer: Awaited<ReturnType<typeof send>> | undefined) =>
    answer && 'state' in answer ? answer.state.reason : answer
})

describe('ignores what was not asked for', () => {
  const intrusive = {
    state: 'published',
    createdBy: crypto.randomUUID(),
    created_by: crypto.randomUUID(),
    savedBy: crypto.randomUUID(),
    actor: crypto.randomUUID(),
    'actor.role': 'admin',
    isPublished: 'true',
    version: '99',
    passwordHash: 'x',
    disabledAt: '2025-01-17',
    __proto__: 'x',
    'constructor.prototype.isAdmin': 'yes',
  }

  async function trespass(name: string, more: Record<string, string> = {}) {
    const row = Object.fromEntries(actionRows)[name] as ActionRow
    const cell = (await firstCell(row)) as Cell
    const answer = await send(name, cell, { ...intrusive, ...more, ...row.ask(cell.subject).fields })
    expect('redirect' in answer || ('state' in answer && answer.state.done)).toBeTruthy()
    return cell.person?.id
  }

  test('a new claim is a draft of whoever made it', async () => {
    const by = await trespass('createClaimAction', { id: crypto.randomUUID() })
    const [claim] =
      await app`select state, version, created_by, saved_by from claims where created_by = ${by as string}`
    expect(claim).toEqual({ state: 'draft', version: 1, created_by: by, saved_by: by })
  })

  test('a claim that is saved stays a draft', async () => {
    const by = await trespass('saveClaimAction')
    const [claim] = await app`select state, created_by, saved_by from claims where saved_by = ${by as string}`
    expect(claim).toEqual({ state: 'draft', created_by: by, saved_by: by })
  })

  test("an account of one's own keeps its role and its name", async () => {
    const by = await trespass('saveBylineAction', { role: 'admin', name: 'Another', id: crypto.randomUUID() })
    const [person] = await app`select role, name, disabled_at from people where id = ${by as string}`
    expect(person).toEqual({ role: 'editor', name: 'A editor', disabled_at: null })
  })

  test('a new person is active and has no password', async () => {
    await trespass('addPersonAction')
    const [person] = await app`
      select password_hash, disabled_at from people where name = 'A person' order by created_at desc limit 1`
    expect(person).toEqual({ password_hash: null, disabled_at: null })
  })

  test('a new party begins at its first version', async () => {
    await trespass('createPartyAction')
    const [party] = await app`select version from parties order by created_at desc limit 1`
    expect(party).toEqual({ version: 1 })
  })
})
