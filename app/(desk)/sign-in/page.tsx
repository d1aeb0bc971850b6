import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { EntrancePage } from '#components/people/entrance-page'
import { SignInForm } from '#components/people/sign-in-form'
import { Button } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { signInElsewhereAction } from '#lib/actions/single-sign-on'
import { enrolmentPath, getSignedIn } from '#lib/auth/actor'
import { providerName } from '#lib/auth/provider'
import { providerError } from '#lib/auth/provider-error'
import { returnPath } from '#lib/auth/return-path'
import { sendsMail } from '#lib/mail/commands'
import { signInAction } from './actions.ts'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title'), robots: { index: false } }
}

type Props = { searchParams: Promise<{ to?: string; after?: string; error?: string }> }

export default async function SignInPage({ searchParams }: Props) {
  await connection()
  const { to, after, error } = await searchParams
  const path = returnPath(to)
  const signedIn = await getSignedIn()
  if (signedIn) redirect(signedIn.mustEnrol ? enrolmentPath : path)
  const provider = providerName()
  const t = await getTranslations('signIn')
  return (
    <EntrancePage title={t('title')}>
      {error && (
        <Notice tone="alert" role="alert">
          {t(providerError(error) ?? 'failed')}
        </Notice>
      )}
      {after === 'signed-out' && <Notice role="status">{t('signedOut')}</Notice>}
      {after === 'waited' && <Notice role="status">{t('waited')}</Notice>}
      {after === 'password-set' && <Notice role="status">{t('passwordSet')}</Notice>}
      <SignInForm
        action={signInAction}
        to={path}
        words={{ email: t('email'), password: t('password'), submit: t('submit') }}
      />
      {provider && (
        <form action={signInElsewhereAction.bind(null, path)} className="border-line border-t pt-5">
          <Button type="submit">{t('elsewhere', { provider })}</Button>
        </form>
      )}
      {sendsMail() ? (
        <p className="text-small">
          <a href="/sign-in/forgotten">{t('forgottenLink')}</a>
        </p>
      ) : (
        <p className="text-quiet text-small">{t('forgotten')}</p>
      )}
    </EntrancePage>
  )
}
