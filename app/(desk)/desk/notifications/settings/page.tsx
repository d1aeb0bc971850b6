import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { ChecksField } from '#components/desk/checks-field'
import { DeskForm } from '#components/desk/form'
import { Notice } from '#components/ui/notice'
import { PageHeader } from '#components/ui/page-header'
import { chooseMailAction } from '#lib/actions/notifications'
import { requireActor } from '#lib/auth/actor'
import { sendsMail } from '#lib/mail/commands'
import { notificationKinds } from '#lib/notifications/notification'
import { getMailChoices } from '#lib/notifications/queries'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.notifications'))('settingsTitle') }
}

export default async function NotificationSettingsPage() {
  await connection()
  const actor = await requireActor()
  const t = await getTranslations('desk.notifications')
  const choices = await getMailChoices(actor)
  return (
    <>
      <PageHeader
        title={t('settingsTitle')}
        intro={t('settingsIntro')}
        actions={<a href="/desk/notifications">{t('back')}</a>}
      />
      <div className="mt-6 flex max-w-form flex-col gap-6">
        {!sendsMail() && <Notice>{t('noMail')}</Notice>}
        <DeskForm id="mail" action={chooseMailAction} saved={JSON.stringify(choices)} submit={t('save')} weight="main">
          <ChecksField
            name="kinds"
            legend={t('byMail')}
            options={notificationKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            saved={notificationKinds.filter((kind) => choices[kind])}
          />
        </DeskForm>
      </div>
    </>
  )
}
