import '../../fonts'
import '../../globals.css'
import { notFound } from 'next/navigation'
import { locale } from 'next/root-params'
import type { ReactNode } from 'react'
import { isLanguage, placeholder } from '#lib/i18n/languages'

export const ensureStatic = 'navigation'
export const generateStaticParams = () => [{ locale: placeholder }]

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const language = await locale()
  if (!isLanguage(language)) notFound()
  return (
    <html lang={language}>
      <body className="bg-white">{children}</body>
    </html>
  )
}
