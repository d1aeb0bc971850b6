'use server'
import 'server-only'
import { redirect } from 'next/navigation'
import { ProviderUnreachable, providerName, setOut } from '#lib/auth/provider'
import { returnPath } from '#lib/auth/return-path'
import { findLinkHolder } from '#lib/people/queries'

/** Both lead to the provider; its answer comes to app/api/auth/single-sign-on. */
export async function signInElsewhereAction(to: string) {
  if (!providerName()) redirect('/sign-in')
  redirect(await wayTo({ to: returnPath(to) }, '/sign-in'))
}

export async function tieIdentityAction(token: string) {
  const page = `/set-password/${encodeURIComponent(token)}`
  if (!providerName() || !(await findLinkHolder(token))) redirect(page)
  redirect(await wayTo({ link: token }, page))
}

async function wayTo(errand: Parameters<typeof setOut>[0], page: string) {
  try {
    return await setOut(errand)
  } catch (error) {
    if (!(error instanceof ProviderUnreachable)) throw error
    console.error('SINGLE_SIGN_ON', error.message, error.cause)
    return `${page}?error=sso_unreachable`
  }
}
