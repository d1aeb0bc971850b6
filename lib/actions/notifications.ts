'use server'
import 'server-only'
import { chooseMail, markRead } from '#lib/notifications/commands'
import { mailChoiceInput, readInput } from '#lib/notifications/input'
import { formAction } from './form-action.ts'

export const markReadAction = formAction({
  input: readInput,
  done: 'read',
  run: (actor, { claim, until }) => markRead(actor, { claimId: claim, until }),
})

/** By looking at the claim: the page that one reads stays as it is. */
export const readHereAction = formAction({
  input: readInput,
  done: 'read',
  quiet: true,
  run: (actor, { claim, until }) => markRead(actor, { claimId: claim, until }),
})

export const chooseMailAction = formAction({
  input: mailChoiceInput,
  done: 'saved',
  run: (actor, { kinds }) => chooseMail(actor, kinds),
})
