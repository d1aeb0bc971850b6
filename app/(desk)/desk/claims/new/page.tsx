import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { ClaimFields } from '#components/claims/claim-fields'
import { KeptForm } from '#components/desk/kept-form'
import { Makers } from '#components/desk/makers'
import { TipBeside } from '#components/tips/tip-beside'
import { PageHeader } from '#components/ui/page-header'
import { createClaimAction } from '#lib/actions/claims'
import { requireActor } from '#lib/auth/actor'
import { isId } from '#lib/fields'
import { alikeClaims } from '#lib/matching/showing'
import { can } from '#lib/permissions'
import { proposedClaim } from '#lib/tips/proposed-claim'
import { getTip } from '#lib/tips/queries'
import { listTopics } from '#lib/topics/queries'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.claim'))('new') }
}

type Props = { searchParams: Promise<{ tip?: string | string[] }> }

export default async function NewClaimPage({ searchParams }: Props) {
  await connection()
  const actor = await requireActor()
  if (!can(actor, 'write')) notFound()
  const t = await getTranslations('desk.claim')
  const { tip: asked } = await searchParams
  const tip = typeof asked === 'string' && isId(asked) ? await getTip(actor, asked) : null
  if (asked && (!tip || tip.outcome)) notFound()
  return (
    <Makers>
      <PageHeader title={t('new')} intro={t('newIntro')} />
      <div className="mt-6 max-w-form">
        {tip && <TipBeside tip={tip} />}
        <KeptForm
          keep={tip ? `tip:${tip.id}:claim` : 'claim:new'}
          id="text"
          action={createClaimAction}
          hidden={tip ? { tip: tip.id } : {}}
          submit={t('create')}
          weight="main"
        >
          <ClaimFields
            topics={await listTopics(actor)}
            proposed={tip ? proposedClaim(tip) : undefined}
            alike={tip ? await alikeClaims(actor, tip.words) : []}
          />
        </KeptForm>
      </div>
    </Makers>
  )
}
