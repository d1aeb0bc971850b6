import 'server-only'
import { asc, gt } from 'drizzle-orm'
import { db } from '#db/client'
import { blobs } from '#db/schema/blobs'
import { readBlob } from './commands.ts'
import { DamagedBlob } from './store.ts'
import { outside } from './stores.ts'

export type Damage = { hash: string; is: 'missing' | 'changed' | 'still_there' | 'unreadable'; words?: string }

export type Checked = { count: number; bytes: number; withheld: number; damages: Damage[] }

/** Reads everything that is kept, wherever it is, and compares it with its hash; looks that what was withheld is gone. */
export async function checkBlobs(onEach: (checked: Checked) => void = () => {}): Promise<Checked> {
  const checked: Checked = { count: 0, bytes: 0, withheld: 0, damages: [] }
  let after = ''
  for (;;) {
    const page = await db()
      .select({ hash: blobs.sha256, size: blobs.size, store: blobs.store, withheld: blobs.withheld })
      .from(blobs)
      .where(gt(blobs.sha256, after))
      .orderBy(asc(blobs.sha256))
      .limit(200)
    for (const { hash, size, store, withheld } of page) {
      const damage = await (withheld ? findWithheld(hash, store) : findDamage(hash))
      if (damage) checked.damages.push(damage)
      checked.count++
      checked.withheld += withheld ? 1 : 0
      checked.bytes += withheld ? 0 : size
      onEach(checked)
    }
    const last = page.at(-1)
    if (!last) return checked
    after = last.hash
  }
}

async function findDamage(hash: string): Promise<Damage | null> {
  try {
    const bytes = await readBlob(hash)
    return bytes ? null : { hash, is: 'missing' }
  } catch (error) {
    if (error instanceof DamagedBlob) return { hash, is: error.damage }
    return { hash, is: 'unreadable', words: error instanceof Error ? error.message : String(error) }
  }
}

/** The database itself lets none stay; elsewhere a job removes them. */
async function findWithheld(hash: string, store: (typeof blobs.$inferSelect)['store']): Promise<Damage | null> {
  if (store === 'database') return null
  try {
    return (await outside(store).get(hash)) ? { hash, is: 'still_there' } : null
  } catch (error) {
    return { hash, is: 'unreadable', words: error instanceof Error ? error.message : String(error) }
  }
}
