import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { EntrancePage } from '#components/people/entrance-page'
import { SetPasswordForm } from '#components/people/set-password-form'
import { Button } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { tieIdentityAction } from '#lib/actions/single-sign-on'
import { providerName } from '#lib/auth/provider'
import { providerError } from '#lib/auth/provider-error'
import { passwordLength } from '#lib/people/password'
import { findLinkHolder } from '#lib/people/queries'
import { setPassword } from './actions.ts'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  // The address is the secret: no other site hears of it.
  return { title: (await getTranslations('setPassword'))('title'), robots: { index: false }, referrer: 'same-origin' }
}

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ error?: string }> }

export default async function SetPasswordPage({ params, searchParams }: Props) {
  await connection()
  const { token } = await params
  const error = providerError((await searchParams).error)
  const holder = await findLinkHolder(token)
  const t = await getTranslations('setPassword')
  const signIn = await getTranslations('signIn')
  const provider = providerName()
  if (!holder) {
    return (
      <EntrancePage title={t('lapsed')}>
        <p>{t('lapsedText')}</p>
      </EntrancePage>
    )
  }
  return (
    <EntrancePage title={t('title')}>
      {error && (
        <Notice tone="alert" role="alert">
          {signIn(error)}
        </Notice>
      )}
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
      {provider && (
        <form action={tieIdentityAction.bind(null, token)} className="flex flex-col gap-3 border-line border-t pt-5">
          <p className="text-small">{t('elsewhereText', { provider })}</p>
          <div>
            <Button type="submit">{t('elsewhere', { provider })}</Button>
          </div>
        </form>
      )}
    </EntrancePage>
  )
}
