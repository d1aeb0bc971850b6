import type { FormValues } from '#lib/working-copies/working-copy'
import type { SettingsInput } from './input.ts'

/** What the form of the settings says when nobody has typed. */
export const settingsValues = ({
  name,
  language,
  timeZone,
  contact,
  secondFactorRoles,
}: Omit<SettingsInput, 'contact'> & { contact?: string | null }): FormValues => ({
  name,
  language,
  timeZone,
  contact: contact ?? '',
  'secondFactorRoles[]': secondFactorRoles,
})
