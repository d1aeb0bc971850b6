import { z } from 'zod'
import { matterField } from '#lib/matters/input'
import { notificationKinds } from './notification.ts'

/** All that a person has been told, or all of one matter; not what came after the page was made. */
export const readInput = z.object({
  matter: matterField.nullish(),
  until: z.iso
    .datetime('invalid')
    .transform((text) => new Date(text))
    .optional(),
})

export const mailChoiceInput = z.object({
  kinds: z.preprocess((value) => value ?? [], z.array(z.enum(notificationKinds, 'invalid'), 'invalid')),
})
