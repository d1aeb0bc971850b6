import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { PolicyArticle } from '#components/pages/policy-article'
import { PublicPage } from '#components/site/public-page'
import { placeholder } from '#lib/i18n/languages'
import { isPageSlug, type PageSlug } from '#lib/pages/page'
import { getNewsroom, getPolicyPage } from '#lib/publishing/cached'
import { alternatesOf, type Place } from '#lib/translated-page'

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => [{ slug: placeholder }]

/** The method has an address of its own. */
const isHere = (slug: string): slug is PageSlug => isPageSlug(slug) && slug !== 'method'

const placeOf =
  (slug: PageSlug): Place =>
  (links) =>
    links.policy(slug)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  if (!isHere(slug)) return {}
  const locale = await getLocale()
  const page = await getPolicyPage(slug, locale)
  return page ? { title: page.title, alternates: alternatesOf(placeOf(slug), locale) } : {}
}

export default async function PolicyPage({ params }: Props) {
  const { slug } = await params
  if (!isHere(slug)) notFound()
  const locale = await getLocale()
  const page = await getPolicyPage(slug, locale)
  if (!page) notFound()
  const { timeZone } = await getNewsroom()
  return (
    <PublicPage place={placeOf(slug)}>
      <PolicyArticle page={page} timeZone={timeZone} locale={locale} />
    </PublicPage>
  )
}
