import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Languages } from '#components/site/languages'
import { Sections } from '#components/site/sections'
import { SiteSearch } from '#components/site/site-search'
import { SkipLink } from '#components/ui/skip-link'
import { directionOf } from '#lib/i18n/direction'
import { feedPaths, publicLinks } from '#lib/links'
import type { PageSlug } from '#lib/pages/page'
import type { Place } from '#lib/translated-page'

/** What stands around every public page: whose record it is, the ways through it, and its promise. */
export function Frame(props: {
  name: string
  contact: string | null
  /** The published pages about the newsroom. */
  pages: { slug: PageSlug; title: string; language: string }[]
  locale: string
  /** What the page is, so that the frame leads to it in other languages. */
  place: Place
  /** No page is here: `place` is where the frame leads instead. */
  isLost?: boolean
  children: ReactNode
}) {
  const { name, contact, pages, locale, place, isLost = false, children } = props
  const t = useTranslations('site')
  const data = useTranslations('interface')
  const links = publicLinks(locale)
  const here = isLost ? null : place(links)
  // The page has a field of its own.
  const isSearch = here?.split('?')[0] === links.search
  return (
    <div className="mx-auto flex min-h-dvh max-w-page flex-col px-4 tablet:px-8">
      <SkipLink>{t('skip')}</SkipLink>
      <header className="border-ink border-b">
        <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 pt-4 pb-2">
          <p className="font-semibold font-serif text-lead">
            <a href={links.front} className="no-underline">
              {name}
            </a>
          </p>
          <Languages place={place} locale={locale} />
        </div>
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-line border-t py-2">
          <Sections links={links} here={here} />
          {!isSearch && <SiteSearch action={links.search} />}
        </div>
      </header>
      <main id="main" className="grow py-8 tablet:py-12">
        {children}
      </main>
      <footer className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3 border-line border-t py-6 text-fine">
        <p className="max-w-measure text-quiet">{t('promise')}</p>
        <nav aria-label={t('policies')} className="no-print">
          <ul className="flex flex-wrap gap-x-6 gap-y-1 text-small">
            {pages.map(({ slug, title, language }) => (
              <li key={slug}>
                <a href={links.policy(slug)} lang={language} dir={directionOf(language)}>
                  {title}
                </a>
              </li>
            ))}
            <li>
              <a href={feedPaths(links.front).atom}>{t('feed')}</a>
            </li>
            <li>
              <a href={links.interface}>{data('title')}</a>
            </li>
            {contact && (
              <li>
                <a href={contact.includes('://') ? contact : `mailto:${contact}`}>{t('contact')}</a>
              </li>
            )}
          </ul>
        </nav>
      </footer>
    </div>
  )
}
