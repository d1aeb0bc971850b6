import { expect, test } from 'vitest'
import { readHouse } from './house.ts'
import { rules } from './rules.ts'

const server = "import 'server-only'\n"

/** A house in which everything is in order; each case plants one file in it. */
const sound = {
  'lib/claims/claim.ts': "import { z } from 'zod'\nimport { role } from '#lib/people/person'",
  'lib/people/person.ts': "import { createHash } from 'node:crypto'",
  'lib/claims/queries.ts': `${server}import { db } from '#db/client'\nimport { eq } from 'drizzle-orm'`,
  'lib/claims/commands.ts': `${server}import { readClaim } from './queries.ts'\nimport { db } from '#db/client'`,
  'lib/auth/actor.ts': `${server}import { headers } from 'next/headers'\nimport { personOf } from '#lib/people/queries'`,
  'lib/people/queries.ts': `${server}import { db } from '#db/client'`,
  'lib/publishing/snapshot.ts': "import { verdicts } from '#lib/claims/claim'",
  'lib/publishing/queries.ts': `${server}import { publicDb } from '#db/client'\nimport { cacheTag } from 'next/cache'\nimport { publications } from '#db/schema/publications'`,
  'lib/letterbox/commands.ts': `${server}import { publicDb } from '#db/client'\nimport { keyedHash } from '#lib/auth/actor'`,
  'db/client.ts': `${server}import postgres from 'postgres'\nimport { env } from '#lib/env'`,
  'db/schema/claims.ts':
    "import { pgTable } from 'drizzle-orm/pg-core'\nimport { claimStates } from '#lib/claims/claim'",
  'db/schema/publications.ts': "import { claims } from './claims.ts'",
  'lib/env.ts': "import { readFileSync } from 'node:fs'",
  'components/ui/field.tsx': "import { Label } from './label.tsx'\nimport Link from 'next/link'",
  'components/ui/label.tsx': '',
  'components/claims/verdict.tsx':
    "import { Field } from '#components/ui/field'\nimport type { Verdict } from '#lib/claims/claim'",
  'app/(public)/[locale]/page.tsx':
    "import { newest } from '#lib/publishing/queries'\nimport { V } from '#components/claims/verdict'",
  'app/(desk)/desk/actions.ts':
    "import { submitForReview } from '#lib/claims/commands'\nimport { actor } from '#lib/auth/actor'",
}

const offencesIn = (planted: Record<string, string>) => {
  const house = readHouse(new Map(Object.entries({ ...sound, ...planted })))
  return [...house.values()].flatMap((module) =>
    rules.flatMap((rule) => rule.offences(module, house).map((what) => `${rule.says} | ${module.path}: ${what}`)),
  )
}

test('a sound house has no offences', () => {
  expect(offencesIn({})).toEqual([])
})

const rule = 'lib/claims/gates.ts'
const page = 'app/(public)/[locale]/claims/page.tsx'
const query = 'lib/sources/queries.ts'

test.each([
  ['Rules', rule, "import { db } from '#db/client'"],
  ['Rules', rule, "import { list } from './queries.ts'"],
  ['Rules', rule, "import { env } from '#lib/env'"],
  ['Rules', rule, "import { readFileSync } from 'node:fs'"],
  ['Rules', rule, "import { cookies } from 'next/headers'"],
  ['db/schema', 'db/schema/people.ts', "import { list } from '#lib/people/queries'"],
  ['db/schema', 'db/schema/people.ts', "import { db } from '../client.ts'"],
  ['db/schema', 'db/schema/people.ts', "import { z } from 'zod'"],
  ['Queries and commands import', query, `${server}import { redirect } from 'next/navigation'`],
  ['Queries and commands import', query, `${server}import { cacheTag } from 'next/cache'`],
  ['lib never', rule, "import type { Props } from '#components/ui/field'"],
  ['lib never', query, `${server}export { Page } from '#app/(desk)/desk/actions'`],
  ['components/ui', 'components/ui/mark.tsx', "import { verdicts } from '#lib/claims/claim'"],
  ['components/ui', 'components/ui/mark.tsx', "import { V } from '../claims/verdict.tsx'"],
  ['Pages', page, "import {\n  publicDb,\n} from '#db/client'"],
  ['Pages', 'components/claims/list.tsx', "import type { claims } from '#db/schema/claims'"],
  ['drizzle', 'app/(desk)/desk/page.tsx', "import { sql } from 'drizzle-orm'"],
  ['drizzle', 'lib/auth/session.ts', `${server}import postgres from 'postgres'`],
  ['lib/publishing', 'lib/publishing/queries.ts', `${server}import { db } from '#db/client'`],
  ['lib/publishing', 'lib/publishing/queries.ts', `${server}import { db, publicDb } from '#db/client'`],
  ['lib/publishing', 'lib/publishing/queries.ts', `${server}import { claims } from '#db/schema/claims'`],
  ['lib/letterbox', 'lib/letterbox/commands.ts', `${server}import { db } from '#db/client'`],
  ['lib/letterbox', 'lib/letterbox/commands.ts', `${server}import { tips } from '#db/schema/publications'`],
  ['Public routes', page, "import { readClaim } from '#lib/claims/queries'"],
  ['Public routes', page, "import { actor } from '#lib/auth/actor'"],
  ['Public routes', page, "import { submit } from '#app/(desk)/desk/actions'"],
  ['Public routes', page, "const lazy = () => import('#lib/claims/commands')"],
  ['Public routes', 'components/claims/verdict.tsx', "import { readClaim } from '#lib/claims/queries'"],
  ['Public routes', 'app/api/v1/claims/route.ts', "import { readClaim } from '#lib/claims/queries'"],
  ['Queries, commands', query, "import { db } from '#db/client'"],
  ['Queries, commands', 'lib/auth/session.ts', ''],
  ['Queries, commands', 'db/client.ts', "import postgres from 'postgres'"],
  ['A file is named', 'lib/claims/index.ts', ''],
  ['A file is named', 'lib/utils/dates.ts', ''],
  ['A file is named', 'components/helpers.tsx', ''],
])('%s …: caught in %s with %j', (says, path, text) => {
  expect(offencesIn({ [path]: text }).filter((offence) => offence.startsWith(says))).not.toEqual([])
})

test.each([
  [rule, "// import { db } from '#db/client'\nimport { claimStates } from './claim.ts'"],
  ['lib/claims/review-commands.ts', `${server}import { and } from 'drizzle-orm'`],
  ['app/(desk)/desk/page.tsx', "import { readClaim } from '#lib/claims/queries'"],
  ['app/api/internal/purge/route.ts', "import { readClaim } from '#lib/claims/queries'"],
  [page, "import { handIn } from '#lib/letterbox/commands'"],
  [page, "import type { PublishedClaim } from '#lib/publishing/snapshot'"],
])('%s with %j is in order', (path, text) => {
  expect(offencesIn({ [path]: text })).toEqual([])
})
