import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { locale as rootLocale } from 'next/root-params'
import { PolicyArticle } from '#components/pages/policy-article'
import { isLanguage } from '#lib/i18n/languages'
import { getNewsroom, getPolicyPage } from '#lib/publishing/cached'

const find = (locale: string | undefined) => (isLanguage(locale) ? getPolicyPage('method', locale) : null)

export async function generateMetadata(): Promise<Metadata> {
  const page = await find(await rootLocale())
  return page ? { title: page.title } : {}
}

export default async function MethodologyPage() {
  const locale = await rootLocale()
  const page = await find(locale)
  if (!page || !isLanguage(locale)) notFound()
  const { timeZone } = await getNewsroom()
  return <PolicyArticle page={page} timeZone={timeZone} locale={locale} />
}
