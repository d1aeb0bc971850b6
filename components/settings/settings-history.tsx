import { useTranslations } from 'next-intl'
import { Instant } from '#components/ui/instant'
import { Section } from '#components/ui/section'
import { Table, Td, Th } from '#components/ui/table'
import type { Role } from '#lib/people/person'
import type { SettingsChange } from '#lib/settings/queries'

const words = {
  name: 'name',
  language: 'language',
  time_zone: 'timeZone',
  contact: 'contact',
  second_factor_roles: 'secondFactorRoles',
} as const

/** Who changed what from what, and when: one line for each changed setting, newest first. */
export function SettingsHistory({ changes, timeZone }: { changes: SettingsChange[]; timeZone: string }) {
  const t = useTranslations()
  const shown = (value: unknown) => {
    if (Array.isArray(value)) {
      return value.length === 0 ? t('settings.none') : value.map((role: Role) => t(`people.roles.${role}`)).join(', ')
    }
    return value === null || value === undefined ? t('settings.empty') : String(value)
  }
  return (
    <Section id="history" title={t('settings.history')}>
      {changes.length === 0 ? (
        <p className="text-quiet text-small">{t('settings.noHistory')}</p>
      ) : (
        <Table caption={t('settings.changes')} captionHidden>
          <thead>
            <tr>
              <Th>{t('settings.what')}</Th>
              <Th>{t('settings.from')}</Th>
              <Th>{t('settings.to')}</Th>
              <Th>{t('settings.who')}</Th>
              <Th>{t('settings.when')}</Th>
            </tr>
          </thead>
          <tbody>
            {changes.flatMap(({ version, at, by, before, after }) =>
              Object.keys(after).map((column) => (
                <tr key={`${version} ${column}`}>
                  <Td>{column in words ? t(`settings.${words[column as keyof typeof words]}`) : column}</Td>
                  <Td className="break-words">{shown(before[column])}</Td>
                  <Td className="break-words">{shown(after[column])}</Td>
                  <Td>{by ?? t('settings.commandLine')}</Td>
                  <Td className="whitespace-nowrap">
                    <Instant at={at} timeZone={timeZone} locale="en" withTime />
                  </Td>
                </tr>
              )),
            )}
          </tbody>
        </Table>
      )}
    </Section>
  )
}
