import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import postgres from 'postgres'
import { inject } from 'vitest'
import { runningCluster } from '#db/cluster'

/** The running site, and its database as the application's role and as the owner, who sees everything. */
export const url = inject('url')
const dataDir = inject('dataDir')
const cluster = runningCluster(dataDir)
if (!cluster) throw new Error('The site under test runs no embedded database.')
const options = { max: 2, onnotice: () => {} }
export const app = postgres(cluster.url, { ...options, connection: { role: 'counterclaim_app' } })
export const everything = postgres(cluster.ownerUrl, options)

export const secret = readFileSync(join(dataDir, 'auth-secret'), 'utf8')

/** The cookie of somebody whose session is this row. */
export const cookieOf = async (sessionId: string) =>
  `counterclaim.session=${await encode({ token: { sessionId }, secret, maxAge: 3600 })}`
