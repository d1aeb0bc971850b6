import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { KeptForm } from '#components/desk/kept-form'
import { PartyFields } from '#components/parties/party-fields'
import { PageHeader } from '#components/ui/page-header'
import { createPartyAction } from '#lib/actions/parties'
import { requireActor } from '#lib/auth/actor'
import { can } from '#lib/permissions'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.party'))('new') }
}

export default async function NewPartyPage() {
  await connection()
  const actor = await requireActor()
  if (!can(actor, 'write')) notFound()
  const t = await getTranslations('desk.party')
  return (
    <>
      <PageHeader title={t('new')} />
      <div className="mt-6 max-w-form">
        <KeptForm keep={'party:new'} id="party" action={createPartyAction} submit={t('create')} weight="main">
          <PartyFields />
        </KeptForm>
      </div>
    </>
  )
}
