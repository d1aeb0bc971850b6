import { useTranslations } from 'next-intl'
import type { Tip } from '#lib/tips/queries'

/** The message that something is written for, in the reader's own words. */
export function TipBeside({ tip: { id, words } }: { tip: Pick<Tip, 'id' | 'words'> }) {
  const t = useTranslations('desk.inbox')
  return (
    <div className="mb-6 border-ink border-s-4 ps-4 text-small">
      <p>
        <a href={`/desk/inbox/${id}`}>{t('forTip')}</a>
      </p>
      <p dir="auto" className="wrap-anywhere whitespace-pre-line">
        {words}
      </p>
    </div>
  )
}
