import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { CodeForm } from '#components/people/code-form'
import { EntrancePage } from '#components/people/entrance-page'
import { getSignedIn } from '#lib/auth/actor'
import { pendingCookie } from '#lib/auth/pending-cookie'
import { returnPath } from '#lib/auth/return-path'
import { findPending } from '#lib/auth/session-queries'
import { finishSignInAction } from './actions.ts'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('codeTitle'), robots: { index: false } }
}

/** The second step: the password was right, and nobody is signed in yet. */
export default async function CodePage({ searchParams }: { searchParams: Promise<{ to?: string }> }) {
  await connection()
  const path = returnPath((await searchParams).to)
  if (await getSignedIn()) redirect(path)
  const waiting = await pendingCookie.read()
  if (!waiting || !(await findPending(waiting.pendingId)))
    redirect(`/sign-in?after=waited&to=${encodeURIComponent(path)}`)
  const t = await getTranslations('signIn')
  return (
    <EntrancePage title={t('codeTitle')}>
      <p>{t('codeText')}</p>
      <CodeForm
        action={finishSignInAction}
        to={path}
        words={{ code: t('code'), hint: t('codeHint'), submit: t('submit') }}
      />
      <p className="text-quiet text-small">{t('codeLost')}</p>
    </EntrancePage>
  )
}
