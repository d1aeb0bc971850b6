import { useTranslations } from 'next-intl'
import { ButtonLink } from '#components/ui/button'
import type { Actor } from '#lib/people/person'
import { can } from '#lib/permissions'

/** What to do first on a fresh installation. */
export function Beginning({ actor }: { actor: Actor }) {
  const t = useTranslations('desk.beginning')
  const mayWrite = can(actor, 'write')
  return (
    <div className="max-w-measure py-10">
      <p className="font-medium font-serif text-title">{t('title')}</p>
      <p className="mt-2">{t(mayWrite ? 'write' : 'manage')}</p>
      <p className="mt-4">
        {mayWrite ? (
          <ButtonLink href="/desk/claims/new" weight="main">
            {t('newClaim')}
          </ButtonLink>
        ) : (
          <ButtonLink href="/desk/people" weight="main">
            {t('people')}
          </ButtonLink>
        )}
      </p>
    </div>
  )
}
