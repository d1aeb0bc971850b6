import 'server-only'
import { remindOfRechecks as remind } from './commands.ts'

/** By the clock, every hour: the day comes at another hour in each newsroom. */
export const remindOfRechecks = () => remind()
