import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { NewSource } from '#components/sources/new-source'
import { PageHeader } from '#components/ui/page-header'
import { requireActor } from '#lib/auth/actor'
import { can } from '#lib/permissions'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.source'))('new') }
}

export default async function NewSourcePage() {
  await connection()
  const actor = await requireActor()
  if (!can(actor, 'write')) notFound()
  const t = await getTranslations('desk.source')
  return (
    <>
      <PageHeader title={t('new')} intro={t('newIntro')} />
      <NewSource />
    </>
  )
}
