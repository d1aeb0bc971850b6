import postgres from 'postgres'
import { afterAll } from 'vitest'

type TestRole = 'app' | 'public' | 'owner' | 'super'

const startUp: Record<TestRole, { variable: string; role?: string }> = {
  app: { variable: 'DATABASE_URL', role: 'counterclaim_app' },
  public: { variable: 'DATABASE_URL', role: 'counterclaim_public' },
  owner: { variable: 'DATABASE_OWNER_URL' },
  super: { variable: 'TEST_SUPER_URL' },
}

/** This test file's own database, as one of the roles; closed after the file. */
export function connectAs(as: TestRole, max = 4): postgres.Sql {
  const { variable, role } = startUp[as]
  const sql = postgres(process.env[variable] as string, {
    max,
    onnotice: () => {},
    connection: role ? { role } : {},
  })
  afterAll(() => sql.end({ timeout: 1 }))
  return sql
}
