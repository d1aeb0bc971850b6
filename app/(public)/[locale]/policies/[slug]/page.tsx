import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { PolicyArticle } from '#components/pages/policy-article'
import { PublicPage } from '#components/site/public-page'
import { placeholder } from '#lib/i18n/languages'
import { publicLinks } from '#lib/links'
import { getNewsroom } from '#lib/publishing/cached'
import { alternatesOf } from '#lib/translated-page'
import { findPolicy } from './find.ts'

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => [{ slug: placeholder }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await getLocale()
  const found = await findPolicy((await params).slug, locale)
  if (!found) return {}
  return { title: found.page.title, alternates: alternatesOf((links) => links.policy(found.slug), locale) }
}

export default async function PolicyPage({ params }: Props) {
  const locale = await getLocale()
  const found = await findPolicy((await params).slug, locale)
  if (!found) notFound()
  const { slug, page } = found
  const { timeZone } = await getNewsroom()
  return (
    <PublicPage place={(links) => links.policy(slug)}>
      <PolicyArticle
        page={page}
        history={publicLinks(locale).policyHistory(slug)}
        timeZone={timeZone}
        locale={locale}
      />
    </PublicPage>
  )
}
