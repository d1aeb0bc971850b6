import { setImmediate as turn } from 'node:timers/promises'
import type { Sql, TransactionSql } from 'postgres'

/**
 * postgres.js goes on with a transaction whose connection is gone: it writes to a socket that is none, which ends the
 * process, or into what the connection is used for next (its issues 1208 and 1216). Here such a transaction fails, and
 * nothing more is sent for it.
 */
export function endDeadTransactions(client: Sql): Sql {
  const begin = client.begin.bind(client) as (work: (sql: TransactionSql) => Promise<unknown>) => Promise<unknown>
  const guarded = (work: (sql: TransactionSql) => Promise<unknown>) => {
    const loss = Promise.withResolvers<never>()
    let isLost = false
    const lose = (error: unknown) => {
      isLost = true
      loss.reject(error)
    }
    const over = begin(async (sql) => {
      watch(sql, () => isLost, lose)
      try {
        return await work(sql)
      } finally {
        // Settled, postgres.js would commit or roll back. Whoever knows of the loss has said so after a turn.
        await turn()
        if (isLost) await loss.promise.catch(forever)
      }
    })
    over.catch(lose)
    return Promise.race([over, loss.promise])
  }
  client.begin = guarded as unknown as Sql['begin']
  return client
}

const forever = () => new Promise<never>(() => {})

/** Looks at what becomes of each query before anybody else does. */
function watch(sql: TransactionSql, isLost: () => boolean, lose: (error: unknown) => void) {
  const unsafe = sql.unsafe.bind(sql)
  sql.unsafe = ((...asked: Parameters<typeof unsafe>) => {
    if (isLost()) throw new Error('The connection of this transaction is gone.')
    const query = unsafe(...asked) as ReturnType<typeof unsafe> & { reject(error: unknown): void }
    const { reject } = query
    query.reject = (error) => {
      if (isLoss(error)) lose(error)
      reject(error)
    }
    return query
  }) as typeof unsafe
}

/** The server's last word, or an error that is not the server's. */
function isLoss(error: unknown): boolean {
  const { severity, code, syscall } = error as { severity?: string; code?: string; syscall?: string }
  return severity === 'FATAL' || severity === 'PANIC' || syscall !== undefined || /^CONNECT(ION)?_/.test(code ?? '')
}
