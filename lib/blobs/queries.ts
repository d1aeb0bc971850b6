import 'server-only'
import { and, count, eq, ne } from 'drizzle-orm'
import { db } from '#db/client'
import { blobs } from '#db/schema/blobs'

/** How many copies are kept outside the database, by where. */
export const countOutside = () =>
  db()
    .select({ store: blobs.store, count: count() })
    .from(blobs)
    .where(and(ne(blobs.store, 'database'), eq(blobs.withheld, false)))
    .groupBy(blobs.store)
