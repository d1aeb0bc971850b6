import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { ClaimFields } from '#components/claims/claim-fields'
import { KeptForm } from '#components/desk/kept-form'
import { Makers } from '#components/desk/makers'
import { PageHeader } from '#components/ui/page-header'
import { createClaimAction } from '#lib/actions/claims'
import { requireActor } from '#lib/auth/actor'
import { can } from '#lib/permissions'
import { listTopics } from '#lib/topics/queries'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.claim'))('new') }
}

export default async function NewClaimPage() {
  await connection()
  const actor = await requireActor()
  if (!can(actor, 'write')) notFound()
  const t = await getTranslations('desk.claim')
  return (
    <Makers>
      <PageHeader title={t('new')} intro={t('newIntro')} />
      <div className="mt-6 max-w-form">
        <KeptForm keep={'claim:new'} id="text" action={createClaimAction} submit={t('create')} weight="main">
          <ClaimFields topics={await listTopics(actor)} />
        </KeptForm>
      </div>
    </Makers>
  )
}
