import 'server-only'
import { forgetChanges } from './commands.ts'

/** Removes what is of no use any more. */
export const tidy = () => forgetChanges()
