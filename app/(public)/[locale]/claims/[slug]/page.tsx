import { cacheTag } from 'next/cache'
import { notFound } from 'next/navigation'
import { placeholder } from '#lib/i18n/languages'
export const generateStaticParams = () => [{ slug: placeholder }]
async function read(slug: string) {
  'use cache'
  cacheTag('public', `claim:${slug}`)
  return slug.startsWith('a') ? new Date().toISOString() : null
}
export default async function Claim({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  if (slug === placeholder) notFound()
  const at = await read(slug)
  if (!at) notFound()
  return (
    <h1>
      {slug} {at}
    </h1>
  )
}
