'use server'
import 'server-only'
import { chooseMail, markRead } from '#lib/notifications/commands'
import { mailChoiceInput, readInput } from '#lib/notifications/input'
import { formAction } from './form-action.ts'

export const markReadAction = formAction({
  input: readInput,
  done: 'read',
  run: (actor, input) => markRead(actor, input),
})

/** By looking at what it is about: the page that one reads stays as it is. */
export const readHereAction = formAction({
  input: readInput,
  done: 'read',
  quiet: true,
  run: (actor, input) => markRead(actor, input),
})

export const chooseMailAction = formAction({
  input: mailChoiceInput,
  done: 'saved',
  run: (actor, { kinds }) => chooseMail(actor, kinds),
})
