import { useTranslations } from 'next-intl'
import { ChecksField } from '#components/desk/checks-field'
import { LanguageField, SelectField, TextField } from '#components/desk/fields'
import { roles } from '#lib/people/person'
import type { Settings } from '#lib/settings/queries'

export function SettingsFields({ saved }: { saved: Settings }) {
  const t = useTranslations()
  const zones = [...new Set(['UTC', saved.timeZone, ...Intl.supportedValuesOf('timeZone')])]
  return (
    <>
      <TextField name="name" label={t('settings.name')} hint={t('settings.nameHint')} saved={saved.name} required />
      <LanguageField
        name="language"
        label={t('settings.language')}
        hint={t('settings.languageHint')}
        saved={saved.language}
        required
      />
      <SelectField
        name="timeZone"
        label={t('settings.timeZone')}
        hint={t('settings.timeZoneHint')}
        options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        saved={saved.timeZone}
        required
      />
      <TextField name="contact" label={t('settings.contact')} hint={t('settings.contactHint')} saved={saved.contact} />
      <ChecksField
        name="secondFactorRoles"
        legend={t('settings.secondFactorRoles')}
        hint={t('settings.secondFactorHint')}
        options={roles.map((role) => ({ value: role, label: t(`people.roles.${role}`) }))}
        saved={saved.secondFactorRoles}
      />
    </>
  )
}
