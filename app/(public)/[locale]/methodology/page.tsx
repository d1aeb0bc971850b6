import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { PolicyArticle } from '#components/pages/policy-article'
import { getNewsroom, getPolicyPage } from '#lib/publishing/cached'

export async function generateMetadata(): Promise<Metadata> {
  const page = await getPolicyPage('method', await getLocale())
  return page ? { title: page.title } : {}
}

export default async function MethodologyPage() {
  const locale = await getLocale()
  const page = await getPolicyPage('method', locale)
  if (!page) notFound()
  const { timeZone } = await getNewsroom()
  return <PolicyArticle page={page} timeZone={timeZone} locale={locale} />
}
