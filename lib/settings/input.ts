import { z } from 'zod'
import { language, line, optional, webAddress } from '#lib/fields'
import { email } from '#lib/people/input'
import { roles } from '#lib/people/person'

export const timeZone = z.string('required').refine((name) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}, 'unknown_time_zone')

/** How readers reach the newsroom: an address of mail or of a page. */
const contact = line(300).refine(
  (text) => email.safeParse(text).success || webAddress.safeParse(text).success,
  'not_a_contact',
)

export const settingsInput = z.object({
  name: line(100),
  language,
  timeZone,
  contact: optional(contact),
  secondFactorRoles: z.array(z.enum(roles, 'invalid')).default([]),
})
export type SettingsInput = z.output<typeof settingsInput>
