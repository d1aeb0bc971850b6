import { useTranslations } from 'next-intl'

/** The ways out of one page of a long list. */
export function ListPages({ first, next }: { first: string | null; next: string | null }) {
  const t = useTranslations('desk.pages')
  if (!first && !next) return null
  return (
    <nav aria-label={t('label')} className="mt-4 flex gap-6 text-small">
      {first && <a href={first}>{t('first')}</a>}
      {next && (
        <a href={next} rel="next">
          {t('next')}
        </a>
      )}
    </nav>
  )
}
