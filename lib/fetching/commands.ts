import 'server-only'
import { eq, lt, sql } from 'drizzle-orm'
import { db } from '#db/client'
import { fetchHosts } from '#db/schema/fetch-hosts'
import { fetchAddress } from './fetch-address.ts'
import { FetchFailure } from './fetch-failure.ts'
import { isAllowed, pauseOf, readRobots, robotsAfter, usualSeconds } from './robots.ts'

/**
 * When a host may be asked next, by whoever gets this answer and by nobody else: places are given out one after the other,
 * to all processes.
 */
export async function reservePlace(host: string): Promise<Date> {
  const pause = sql`make_interval(secs => ${fetchHosts.pause})`
  const [place] = await db()
    .insert(fetchHosts)
    .values({ host: host.toLowerCase(), nextAt: sql`now() + make_interval(secs => ${usualSeconds})` })
    .onConflictDoUpdate({
      target: fetchHosts.host,
      set: { nextAt: sql`greatest(${fetchHosts.nextAt}, now()) + ${pause}` },
    })
    .returning({ at: sql`${fetchHosts.nextAt} - ${pause}`.mapWith(fetchHosts.nextAt) })
  if (!place) throw new Error('no place was returned')
  return place.at
}

/** Whether the host of an address lets programs look at it by the clock, as it said within the last day. */
export async function mayLookAt(url: string, { fetch = fetchAddress } = {}): Promise<boolean> {
  const { hostname: host, href } = new URL(url)
  const [known] = await db()
    .select({ robots: fetchHosts.robots, isFresh: sql<boolean>`${fetchHosts.fetchedAt} > now() - interval '1 day'` })
    .from(fetchHosts)
    .where(eq(fetchHosts.host, host))
  return isAllowed(known?.isFresh ? known.robots : await askForRobots(host, href, fetch), href)
}

async function askForRobots(host: string, url: string, fetch: typeof fetchAddress): Promise<string> {
  const robots = await fetch(new URL('/robots.txt', url).href).then(
    ({ bytes }) => readRobots(bytes),
    (error) => {
      if (error instanceof FetchFailure) return robotsAfter(error)
      throw error
    },
  )
  const found = { robots, pause: pauseOf(robots), fetchedAt: sql`now()` }
  await db()
    .insert(fetchHosts)
    .values({ host, nextAt: sql`now()`, ...found })
    .onConflictDoUpdate({ target: fetchHosts.host, set: found })
  return robots
}

/** Hosts that nothing was asked of for a month. */
export async function forgetHosts(): Promise<void> {
  await db().delete(fetchHosts).where(lt(fetchHosts.nextAt, sql`now() - interval '30 days'`))
}
