'use client'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'

/** The three pages of a claim on the desk. */
export function ClaimViews({ id }: { id: string }) {
  const t = useTranslations('desk.views')
  const pathname = usePathname()
  const page = `/desk/claims/${id}`
  const views = [
    { href: page, label: t('work') },
    { href: `${page}/review`, label: t('review') },
    { href: `${page}/history`, label: t('history') },
  ]
  return (
    <nav aria-label={t('label')} className="mt-3">
      <ul className="flex gap-6 text-small">
        {views.map((view) => (
          <li key={view.href}>
            <a
              href={view.href}
              aria-current={pathname === view.href ? 'page' : undefined}
              className="aria-[current]:font-semibold aria-[current]:decoration-2 aria-[current]:decoration-current"
            >
              {view.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
