import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, inject } from 'vitest'
import { template } from './server.ts'

// Runs before each database test file: gives it a copy of the template, before db/client is first imported.
const name = `test_${randomBytes(6).toString('hex')}`
const admin = postgres(inject('superUrl'), { max: 1, onnotice: () => {} })
await admin.unsafe(`create database ${name} template ${template} owner counterclaim_owner`)

const on = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
process.env.DATABASE_URL = on(inject('appUrl'))
process.env.DATABASE_OWNER_URL = on(inject('ownerUrl'))
process.env.TEST_SUPER_URL = on(inject('superUrl'))
process.env.AUTH_SECRET = 'only-for-tests-only-for-tests-only'

afterAll(async () => {
  await admin.unsafe(`drop database if exists ${name} with (force)`)
  await admin.end()
})
