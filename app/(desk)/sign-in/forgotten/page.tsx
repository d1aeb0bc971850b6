import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { EntrancePage } from '#components/people/entrance-page'
import { ForgottenForm } from '#components/people/forgotten-form'
import { sendsMail } from '#lib/mail/commands'
import { requestResetAction } from './actions.ts'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('forgottenTitle'), robots: { index: false } }
}

export default async function ForgottenPage() {
  await connection()
  const t = await getTranslations('signIn')
  return (
    <EntrancePage title={t('forgottenTitle')}>
      {sendsMail() ? (
        <>
          <p>{t('forgottenText')}</p>
          <ForgottenForm action={requestResetAction} words={{ email: t('email'), submit: t('sendLink') }} />
        </>
      ) : (
        <p>{t('forgotten')}</p>
      )}
      <p className="text-small">
        <a href="/sign-in">{t('toSignIn')}</a>
      </p>
    </EntrancePage>
  )
}
