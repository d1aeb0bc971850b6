'use server'
import 'server-only'
import { updateTag } from 'next/cache'
import { basedOn } from '#lib/fields'
import { cacheTags } from '#lib/publishing/cache-tags'
import { saveSettings } from '#lib/settings/commands'
import { settingsInput } from '#lib/settings/input'
import { formAction } from './form-action.ts'
import { standingSettings } from './standing-records.ts'

export const saveSettingsAction = formAction({
  input: settingsInput.extend({ basedOn }),
  done: 'saved',
  standing: standingSettings,
  async run(actor, { basedOn: based, ...settings }) {
    await saveSettings(actor, based, settings)
    // The name stands on every public page.
    updateTag(cacheTags.everything)
  },
})
