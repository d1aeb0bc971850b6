import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SkipLink } from '#components/ui/skip-link'
import { publicLinks } from '#lib/links'

/** What stands around every public page: whose record it is, the ways through it, and its promise. */
export function Frame(props: { name: string; contact: string | null; locale: string; children: ReactNode }) {
  const { name, contact, locale, children } = props
  const t = useTranslations('site')
  const links = publicLinks(locale)
  return (
    <div className="mx-auto flex min-h-dvh max-w-page flex-col px-4 tablet:px-8">
      <SkipLink>{t('skip')}</SkipLink>
      <header className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 border-ink border-b py-4">
        <p className="font-semibold font-serif text-lead">
          <a href={links.front} className="no-underline">
            {name}
          </a>
        </p>
        <nav aria-label={t('sections')} className="no-print">
          <ul className="flex gap-6 text-small">
            <li>
              <a href={links.front}>{t('newest')}</a>
            </li>
            <li>
              <a href={links.claims}>{t('claims')}</a>
            </li>
          </ul>
        </nav>
      </header>
      <main id="main" className="grow py-8 tablet:py-12">
        {children}
      </main>
      <footer className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3 border-line border-t py-6 text-fine">
        <p className="max-w-measure text-quiet">{t('promise')}</p>
        {contact && (
          <p className="break-words">
            <a href={contact.includes('://') ? contact : `mailto:${contact}`}>{t('contact')}</a>
          </p>
        )}
      </footer>
    </div>
  )
}
