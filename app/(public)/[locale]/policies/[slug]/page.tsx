import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { PolicyArticle } from '#components/pages/policy-article'
import { placeholder } from '#lib/i18n/languages'
import { isPageSlug } from '#lib/pages/page'
import { getNewsroom, getPolicyPage } from '#lib/publishing/cached'

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => [{ slug: placeholder }]

/** The method has an address of its own. */
const find = async (slug: string) =>
  isPageSlug(slug) && slug !== 'method' ? getPolicyPage(slug, await getLocale()) : null

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await find((await params).slug)
  return page ? { title: page.title } : {}
}

export default async function PolicyPage({ params }: Props) {
  const page = await find((await params).slug)
  if (!page) notFound()
  const { timeZone } = await getNewsroom()
  return <PolicyArticle page={page} timeZone={timeZone} locale={await getLocale()} />
}
