import '../../fonts'
import '../../globals.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { locale } from 'next/root-params'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { directionOf } from '#lib/i18n/direction'
import { isLanguage, placeholder } from '#lib/i18n/languages'
import { getNewsroom } from '#lib/publishing/cached'
import { siteAddress } from '#lib/publishing/site-address'

/** Every public page is made whole once and served from memory until a publication changes it. */
export const ensureStatic = 'navigation'

/** Builds know no database: what they render is the placeholder's 404, everything else comes with its first request. */
export const generateStaticParams = () => [{ locale: placeholder }]

export async function generateMetadata(): Promise<Metadata> {
  const language = await locale()
  if (!isLanguage(language)) return {}
  const [{ name }, t] = await Promise.all([getNewsroom(), getTranslations({ locale: language, namespace: 'site' })])
  return {
    metadataBase: new URL(siteAddress()),
    title: { template: `%s · ${name}`, default: name },
    // Of pages that say nothing shorter about themselves.
    description: t('promise'),
  }
}

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const language = await locale()
  if (!isLanguage(language)) notFound()
  return (
    <html lang={language} dir={directionOf(language)}>
      <body>{children}</body>
    </html>
  )
}
