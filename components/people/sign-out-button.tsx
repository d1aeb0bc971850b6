import { getTranslations } from 'next-intl/server'
import { Button } from '#components/ui/button'
import { signOut } from '#lib/auth/sign-out'

export async function SignOutButton() {
  const t = await getTranslations('signIn')
  return (
    <form action={signOut}>
      <Button type="submit">{t('signOut')}</Button>
    </form>
  )
}
