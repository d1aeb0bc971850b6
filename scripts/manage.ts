import { report, StartupError } from '#lib/startup-error'
import { ending } from './ending.ts'
import { endWithParent } from './leash.ts'
import { backupCommand, restoreCommand } from './manage/backup.ts'
import { capturesCommand } from './manage/captures.ts'
import { type Command, readOptions, usageOf } from './manage/command.ts'
import { openDatabase } from './manage/database.ts'
import { migrateCommand } from './manage/migrate.ts'
import { personCommands } from './manage/person.ts'
import { settingsCommands } from './manage/settings.ts'
import { workerCommand } from './manage/worker.ts'

const commands: Command[] = [
  ...personCommands,
  ...settingsCommands,
  backupCommand,
  restoreCommand,
  capturesCommand,
  migrateCommand,
  workerCommand,
]
const end = ending()
let whenStopped = 1

async function manage(args: string[]) {
  if (args.length === 0 || args.includes('--help')) return help()
  const command = commands.find(({ name }) => args.slice(0, name.split(' ').length).join(' ') === name)
  if (!command) {
    throw new StartupError({ what: `There is no command "${args.join(' ')}".`, mend: 'See npm run manage -- --help' })
  }
  const values = readOptions(command, args.slice(command.name.split(' ').length))
  await openDatabase(end)
  if (command.runsOn) whenStopped = 0
  return command.run(values, end)
}

const help = () =>
  ['npm run manage -- <command>', ...commands.map((command) => `\n  ${usageOf(command)}\n      ${command.does}`)].join(
    '\n',
  )

async function finish(code: number) {
  await end.end()
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => finish(whenStopped))
endWithParent(() => finish(1))

try {
  console.log(await manage(process.argv.slice(2)))
  await finish(0)
} catch (error) {
  report(error)
  await finish(1)
}
