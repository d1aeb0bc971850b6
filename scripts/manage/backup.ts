import { resolve } from 'node:path'
import { restoreBackup } from '#db/backup/restore'
import { type Progress, writeBackup } from '#db/backup/write'
import { calledIn, env } from '#lib/env'
import type { Command } from './command.ts'

const ownerUrl = () => env.DATABASE_OWNER_URL ?? env.DATABASE_URL
const fileOf = (values: Record<string, string>) => resolve(calledIn(), values.FILE ?? '')

export const backupCommand: Command = {
  name: 'backup',
  does: 'writes the whole installation into a new file, also while it runs',
  argument: 'FILE',
  options: {},
  async run(values) {
    const file = fileOf(values)
    const told = progress('Backing up')
    const { tables, rows } = await writeBackup({ ownerUrl: ownerUrl(), file, onProgress: told.on })
    told.end()
    const { countOutside } = await import('#lib/blobs/queries')
    const elsewhere = await countOutside()
    return [
      `${rows} rows of ${tables} tables are in ${file}, which only you can read. Keep AUTH_SECRET as well (docs/operations.md).`,
      ...elsewhere.map(
        ({ store, count }) =>
          `NOT in it: the bytes of ${count} copies of sources, which are kept in ${store === 's3' ? 'an S3 store' : 'a folder'}. Back that up, too.`,
      ),
    ].join('\n')
  },
}

export const restoreCommand: Command = {
  name: 'restore',
  does: 'puts a backup in the place of what the database holds; nothing may run on it meanwhile',
  argument: 'FILE',
  options: { replace: { example: '"Name of the site that gives way"', required: false } },
  async run(values) {
    const login = decodeURIComponent(new URL(env.DATABASE_URL).username)
    const told = { check: progress('Checking'), load: progress('Restoring') }
    const manifest = await restoreBackup({
      ownerUrl: ownerUrl(),
      file: fileOf(values),
      login,
      replace: values.replace,
      onProgress: ({ step, ...each }) => told[step].on(each),
    })
    told.load.end()
    return `"${manifest.name}" is as it was on ${manifest.madeAt}. Everybody signs in anew.`
  },
}

/** One line that is written over on a terminal; elsewhere one every few seconds. */
function progress(word: string) {
  const isTerminal = process.stderr.isTTY
  const every = isTerminal ? 100 : 5000
  let last = Date.now()
  const line = ({ rows, total, bytes, table }: Progress) => {
    const share = total > 0 ? Math.floor((100 * rows) / total) : 100
    const megabytes = (bytes / 1_000_000).toFixed(1)
    return `${word}: ${share} %, ${rows} of ${total} rows, ${megabytes} MB, ${table}`
  }
  return {
    on(told: Progress) {
      if (Date.now() - last < every) return
      last = Date.now()
      process.stderr.write(isTerminal ? `\r\x1b[K${line(told)}` : `${line(told)}\n`)
    },
    end: () => isTerminal && process.stderr.write('\r\x1b[K'),
  }
}
