import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { KeptForm } from '#components/desk/kept-form'
import { SettingsFields } from '#components/settings/settings-fields'
import { SettingsHistory } from '#components/settings/settings-history'
import { PageHeader } from '#components/ui/page-header'
import { saveSettingsAction } from '#lib/actions/settings'
import { requireActor } from '#lib/auth/actor'
import { can } from '#lib/permissions'
import { settingsValues } from '#lib/settings/form-values'
import { getSettings, listSettingsChanges } from '#lib/settings/queries'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') }
}

export default async function SettingsPage() {
  await connection()
  const actor = await requireActor()
  if (!can(actor, 'manage_settings')) notFound()
  const t = await getTranslations('settings')
  const [settings, changes] = await Promise.all([getSettings(actor), listSettingsChanges(actor)])
  return (
    <>
      <PageHeader
        title={t('title')}
        intro={t('intro')}
        actions={<a href="/desk/settings/checklist">{(await getTranslations('desk.checklist'))('toPage')}</a>}
      />
      <div className="mt-6 flex flex-col gap-8">
        <div className="max-w-form">
          <KeptForm
            keep="settings:site"
            id="settings"
            action={saveSettingsAction}
            hidden={{ basedOn: settings.version }}
            saved={settingsValues(settings)}
            submit={t('save')}
            weight="main"
          >
            <SettingsFields saved={settings} />
          </KeptForm>
        </div>
        <SettingsHistory changes={changes} timeZone={settings.timeZone} />
      </div>
    </>
  )
}
