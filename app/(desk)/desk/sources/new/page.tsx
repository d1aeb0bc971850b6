import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { KeptForm } from '#components/desk/kept-form'
import { SourceFields } from '#components/sources/source-fields'
import { PageHeader } from '#components/ui/page-header'
import { createSourceAction } from '#lib/actions/sources'
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
      <PageHeader title={t('new')} />
      <div className="mt-6 max-w-form">
        <KeptForm keep={'source:new'} id="source" action={createSourceAction} submit={t('create')} weight="main">
          <SourceFields />
        </KeptForm>
      </div>
    </>
  )
}
