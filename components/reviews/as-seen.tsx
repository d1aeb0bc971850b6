'use client'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Notice } from '#components/ui/notice'

/**
 * The decision on what was shown when the page was opened. A page is made anew after every act on it: should it then
 * show another content, the reviewer is told before they can decide on that.
 */
export function AsSeen({ hash, children }: { hash: string; children: ReactNode }) {
  const t = useTranslations('desk.comments')
  const path = usePathname()
  const [seen] = useState(hash)
  if (seen === hash) return children
  return (
    <Notice role="alert" tone="alert" title={t('contentChanged')}>
      <p>
        <a href={`${path}?seen=${seen}`}>{t('seeChange')}</a>
      </p>
    </Notice>
  )
}
