import type { TestProject } from 'vitest/node'
import { migrate } from '#db/migrate'
import { startServer } from './server.ts'

/** One server for all database tests of a run, with one migrated database as their template. */
export default async function setUp(project: TestProject) {
  const server = await startServer(process.env.TEST_POSTGRES_BIN)
  await migrate({ url: server.appUrl, ownerUrl: server.ownerUrl }).catch(async (error) => {
    await server.stop()
    throw error
  })
  project.provide('superUrl', server.superUrl)
  project.provide('ownerUrl', server.ownerUrl)
  project.provide('appUrl', server.appUrl)
  console.log(`Database tests run on PostgreSQL ${server.version}`)
  return server.stop
}

declare module 'vitest' {
  interface ProvidedContext {
    superUrl: string
    ownerUrl: string
    appUrl: string
  }
}
