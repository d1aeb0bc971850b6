'use client'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Views } from '#components/ui/views'

/** The pages of a claim on the desk. */
export function ClaimViews({ id }: { id: string }) {
  const t = useTranslations('desk.views')
  const page = `/desk/claims/${id}`
  const views = [
    { href: page, label: t('work') },
    { href: `${page}/review`, label: t('review') },
    { href: `${page}/history`, label: t('history') },
    { href: `${page}/translations`, label: t('translations') },
  ]
  return <Views label={t('label')} views={views} current={usePathname()} />
}
