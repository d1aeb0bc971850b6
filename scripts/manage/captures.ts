import type { Damage } from '#lib/blobs/checking-commands'
import { type Problem, StartupError } from '#lib/startup-error'
import type { Command } from './command.ts'

export const capturesCommand: Command = {
  name: 'captures check',
  does: 'reads every copy that is kept, wherever it is, and compares it with its hash',
  options: {},
  async run() {
    const { checkBlobs } = await import('#lib/blobs/checking-commands')
    const begun = performance.now()
    let told = begun
    const checked = await checkBlobs(({ count, bytes }) => {
      if (performance.now() - told < 5000) return
      told = performance.now()
      process.stderr.write(`Checking: ${count} copies, ${megabytes(bytes)} MB\n`)
    })
    const { count, bytes, withheld, damages } = checked
    if (damages.length > 0) throw new StartupError(damages.map(problem))
    const seconds = (performance.now() - begun) / 1000
    const rate = `${megabytes(bytes)} MB in ${seconds.toFixed(1)} s, ${megabytes(bytes / seconds)} MB/s`
    return `${count - withheld} copies are as they were kept (${rate}); ${withheld} were withheld and are gone.`
  },
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1)

const restore = 'Put it back from a backup, or fetch or upload the document again: what has the same bytes mends it.'

const mends: Record<Damage['is'], { what: string; mend: string }> = {
  missing: { what: 'is missing.', mend: restore },
  changed: { what: 'is no longer what it was.', mend: restore },
  still_there: {
    what: 'was withheld and is still there.',
    mend: 'Let a worker run: its job removes it. The page of the jobs says why one failed.',
  },
  unreadable: { what: 'could not be read', mend: 'Mend the store or the settings, then check again.' },
}

function problem({ hash, is, words }: Damage): Problem {
  const { what, mend } = mends[is]
  return { what: `${hash} ${what}${words ? `: ${words}` : ''}`, mend }
}
