import { useTranslations } from 'next-intl'
import { CorrectionList } from '#components/corrections/correction-list'
import { PageHeader } from '#components/ui/page-header'
import { publicLinks } from '#lib/links'
import type { Correction } from '#lib/publishing/correction-queries'

/** One page of the list of all corrections. */
export function CorrectionPages(props: {
  corrections: Correction[]
  next: string | null
  isFirst: boolean
  timeZone: string
  locale: string
}) {
  const { corrections, next, isFirst, timeZone, locale } = props
  const t = useTranslations('corrections')
  const links = publicLinks(locale)
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')} />
      {corrections.length === 0 && (
        <div className="max-w-measure py-10">
          <p className="font-medium font-serif text-title">{isFirst ? t('empty') : t('end')}</p>
          {isFirst && <p className="mt-2">{t('emptyText')}</p>}
        </div>
      )}
      <CorrectionList corrections={corrections} timeZone={timeZone} locale={locale} />
      {(next || !isFirst) && (
        <nav aria-label={t('pages')} className="no-print mt-6 flex justify-between gap-6">
          {isFirst ? <span /> : <a href={links.corrections}>{t('newest')}</a>}
          {next && (
            <a rel="next" href={links.correctionsBefore(next)}>
              {t('older')}
            </a>
          )}
        </nav>
      )}
    </>
  )
}
