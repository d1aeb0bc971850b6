import { setTimeout as pause } from 'node:timers/promises'
import { cacheTags } from '#lib/publishing/cache-tags'
import { listChanges, listenForChanges } from '#lib/publishing/queries'

type Purge = (tags: string[]) => Promise<void>

/**
 * Lets what this server keeps of public pages be forgotten whenever something was published, by whomever: another
 * server, a job, the command line, or an action whose process died before it could. `begin` forgets all there is; `hear`
 * is told whether the database could be asked.
 */
export async function followChanges(begin: () => Promise<void>, purge: Purge, hear: (isUp: boolean) => void) {
  let { horizon } = await listChanges(null)
  await begin()
  let seen = new Set<number>()
  let isEnding = false
  let wake = () => {}

  const catchUp = async () => {
    const found = await listChanges(horizon)
    const fresh = found.changes.filter(({ sequence }) => !seen.has(sequence))
    const tags = [...new Set(fresh.map(({ tag }) => tag))]
    if (tags.length > 0) await purge(tags.length > 500 ? [cacheTags.everything] : tags)
    seen = new Set(found.changes.map(({ sequence }) => sequence))
    horizon = found.horizon
  }
  const following = (async () => {
    while (!isEnding) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve
      })
      // Tried again soon when the database is away; what was not followed is still there then.
      await catchUp().then(
        () => hear(true),
        () => hear(false),
      )
      await Promise.race([woken, pause(patience, undefined, { ref: false })])
    }
  })()
  const listening = listenForChanges(() => wake()).catch(() => null)
  return {
    async end() {
      isEnding = true
      wake()
      await Promise.race([following, pause(1_000)])
      await Promise.race([listening.then((heard) => heard?.unlisten()).catch(() => {}), pause(1_000)])
    },
  }
}

/** How long a change can stay unnoticed when its notice was lost with a connection. */
const patience = 5_000
