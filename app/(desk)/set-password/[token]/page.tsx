import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { EntrancePage } from '#components/people/entrance-page'
import { SetPasswordForm } from '#components/people/set-password-form'
import { passwordLength } from '#lib/people/password'
import { findLinkHolder } from '#lib/people/queries'
import { setPassword } from './actions.ts'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  // The address is the secret: no other site hears of it.
  return { title: (await getTranslations('setPassword'))('title'), robots: { index: false }, referrer: 'same-origin' }
}

export default async function SetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  await connection()
  const { token } = await params
  const holder = await findLinkHolder(token)
  const t = await getTranslations('setPassword')
  if (!holder) {
    return (
      <EntrancePage title={t('lapsed')}>
        <p>{t('lapsedText')}</p>
      </EntrancePage>
    )
  }
  return (
    <EntrancePage title={t('title')}>
      <p>{t('for', { name: holder.name, email: holder.email })}</p>
      <SetPasswordForm
        action={setPassword.bind(null, token)}
        email={holder.email}
        minLength={passwordLength.min}
        words={{
          password: t('password'),
          hint: t('hint', { least: passwordLength.min }),
          again: t('again'),
          submit: t('submit'),
        }}
      />
    </EntrancePage>
  )
}
