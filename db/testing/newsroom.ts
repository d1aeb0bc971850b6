import postgres from 'postgres'

/** The people of a test newsroom, by role. Each test file has its own database, so the ids are for that file. */
export async function hire(owner: postgres.Sql) {
  const person = (name: string, role: string) =>
    owner.begin(async (sql) => {
      await sql`select set_config('app.actor', 'installation', true)`
      const [row] = await sql<{ id: string }[]>`
        insert into people (email, name, role, languages)
        values (${`${name.toLowerCase()}@example.org`}, ${name}, ${role}, '{en,nl,el,fa}') returning id`
      return row?.id as string
    })
  return {
    editor: await person('Eda', 'editor'),
    secondEditor: await person('Sem', 'editor'),
    reviewer: await person('Rea', 'reviewer'),
    secondReviewer: await person('Rob', 'reviewer'),
    admin: await person('Ada', 'admin'),
  }
}

/** One transaction in somebody's name, as a command would open it. */
export const as = <T>(sql: postgres.Sql, person: string | null, work: (tx: postgres.TransactionSql) => Promise<T>) =>
  sql.begin(async (tx) => {
    if (person) await tx`select set_config('app.actor', ${person}, true)`
    return work(tx)
  }) as Promise<T>

/** The SQLSTATE that the work ends with, or 'done'. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof postgres.PostgresError) return error.code
    throw error
  }
}
