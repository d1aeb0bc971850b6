import postgres from 'postgres'
import type { Urls } from '#db/cluster/passwords'

const draft = 'counterclaim_new'
const silent = { max: 1, onnotice: () => {} }

/** Whether nobody has worked in this database yet: every change names a person, so without people it holds nothing. */
export async function isEmpty(superUrl: string): Promise<boolean> {
  const sql = postgres(inDatabase(superUrl, 'counterclaim'), silent)
  try {
    const [table] = await sql`select to_regclass('public.people') is not null as there`
    if (!table?.there) return true
    const people = await sql`select from public.people limit 1`
    return people.length === 0
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** A database beside the empty one, in which the demo is loaded; an unfinished one of an earlier start goes. */
export async function draftDatabase(urls: Urls): Promise<Urls> {
  const sql = postgres(urls.superUrl, silent)
  try {
    await sql.unsafe(`drop database if exists ${draft} with (force)`)
    await sql.unsafe(`create database ${draft} owner counterclaim_owner`)
  } finally {
    await sql.end({ timeout: 1 })
  }
  return { ...urls, url: inDatabase(urls.url, draft), ownerUrl: inDatabase(urls.ownerUrl, draft) }
}

/** Puts the finished draft in the place of the empty database. Interrupted between the two steps, the next start has an empty one again. */
export async function adoptDraft(superUrl: string) {
  const sql = postgres(superUrl, silent)
  try {
    await sql`select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = ${draft}`
    await sql.unsafe('drop database counterclaim with (force)')
    await sql.unsafe(`alter database ${draft} rename to counterclaim`)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

const inDatabase = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
