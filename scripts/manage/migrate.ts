import type { Command } from './command.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  does: 'brings the database to this version, as every start does',
  options: {},
  // Every command begins with it.
  run: async () => 'The database is up to date.',
}
