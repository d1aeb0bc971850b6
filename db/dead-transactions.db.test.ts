import { once } from 'node:events'
import postgres, { type TransactionSql } from 'postgres'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { connectAs } from '#db/testing/database'
import { endDeadTransactions } from './dead-transactions.ts'

const root = connectAs('super')
const closures = new EventTarget()
// With one connection, whatever a dead transaction leaves behind meets the next one.
const client = endDeadTransactions(
  postgres(process.env.DATABASE_OWNER_URL as string, {
    max: 1,
    onnotice: () => {},
    onclose: () => closures.dispatchEvent(new Event('close')),
  }),
)
afterAll(() => client.end({ timeout: 1 }))
beforeAll(async () => {
  await client`create table notes (words text)`
})

const words = async () => (await root`select words from notes order by 1`).map((row) => row.words)
const write = async (sql: TransactionSql, text: string) => sql.unsafe('insert into notes values ($1)', [text])

/** A transaction that has written, and whose connection PostgreSQL then ends. */
const killed = (then: (sql: TransactionSql, kill: () => Promise<unknown>) => Promise<unknown>) =>
  client.begin(async (sql) => {
    await write(sql, 'of a dead transaction')
    const [row] = await sql.unsafe('select pg_backend_pid() as pid')
    return then(sql, () => root`select pg_terminate_backend(${row?.pid as number})`)
  })

/** Until the client knows, too. */
const closed = (kill: () => Promise<unknown>) => Promise.all([once(closures, 'close'), kill()])

test.each<[string, Parameters<typeof killed>[0]]>([
  [
    'between two queries',
    async (sql, kill) => {
      await closed(kill)
      await write(sql, 'too late')
    },
  ],
  [
    'while it queries',
    async (sql, kill) => {
      await Promise.all([sql.unsafe('select pg_sleep(60)'), kill()])
    },
  ],
  [
    'and it goes on after an error',
    async (sql, kill) => {
      await Promise.all([sql.unsafe('select pg_sleep(60)'), kill()]).catch(() => {})
      await write(sql, 'too late')
    },
  ],
  ['before it commits', (_sql, kill) => closed(kill)],
  [
    'before it fails for another reason',
    async (_sql, kill) => {
      await closed(kill)
      throw new Error('Something else')
    },
  ],
])('a transaction whose connection is ended %s fails, and the next ones are done', async (_when, then) => {
  await expect(killed(then)).rejects.toThrow()
  // The driver may tell the next query of the old connection's end.
  await vi.waitFor(() => client`select 1`, { timeout: 10_000 })
  await client.begin((sql) => write(sql, 'of a live one'))
  expect(await words()).toEqual(['of a live one'])
  await client`truncate notes`
})

test('what a dead transaction goes on with never lands in another', async () => {
  const alive = Promise.withResolvers<void>()
  const over = Promise.withResolvers<void>()
  const dead = killed(async (sql, kill) => {
    await closed(kill)
    await alive.promise
    await write(sql, 'of a dead transaction').catch(() => {})
    over.resolve()
  })
  await expect(dead).rejects.toThrow()
  await client.begin(async (sql) => {
    await write(sql, 'of a live one')
    alive.resolve()
    await over.promise
  })
  expect(await words()).toEqual(['of a live one'])
  await client`truncate notes`
})

test('an error that is not about the connection rolls back, as ever', async () => {
  const failing = client.begin(async (sql) => {
    await write(sql, 'undone')
    await sql.unsafe('select 1 / 0')
  })
  await expect(failing).rejects.toThrow('division by zero')
  const refused = client.begin(async (sql) => {
    await write(sql, 'undone')
    throw Object.assign(new Error('The mail server hung up'), { code: 'ECONNRESET', syscall: 'read' })
  })
  await expect(refused).rejects.toThrow('The mail server hung up')
  expect(await words()).toEqual([])
  expect(await client.begin(async () => 'what it returns')).toBe('what it returns')
})
