import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { TipMessage } from '#components/tips/tip-message'
import { TipOutcome } from '#components/tips/tip-outcome'
import { TipSettling } from '#components/tips/tip-settling'
import { PageHeader } from '#components/ui/page-header'
import { Section } from '#components/ui/section'
import { requireActor } from '#lib/auth/actor'
import { isId } from '#lib/fields'
import { alikeClaims } from '#lib/matching/showing'
import { can } from '#lib/permissions'
import { getNewsroom } from '#lib/publishing/cached'
import { getTip } from '#lib/tips/queries'

type Props = { params: Promise<{ id: string }> }

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.inbox'))('messageTitle') }
}

export default async function TipPage({ params }: Props) {
  await connection()
  const actor = await requireActor()
  const { id } = await params
  const tip = can(actor, 'handle_tips') && isId(id) ? await getTip(actor, id) : null
  if (!tip) notFound()
  const t = await getTranslations('desk.inbox')
  const { timeZone } = await getNewsroom()
  // What is wrong with a claim is about that one.
  const alike = tip.outcome || tip.about ? [] : await alikeClaims(actor, tip.words)
  return (
    <>
      <PageHeader title={t('messageTitle')} intro={t(tip.about ? 'isCorrection' : 'isClaim')} />
      <div className="mt-6 grid grid-cols-1 gap-x-12 gap-y-10 desktop:grid-cols-2">
        <Section id="message" title={t('message')}>
          <TipMessage tip={tip} timeZone={timeZone} />
        </Section>
        {tip.outcome ? <TipOutcome tip={tip} timeZone={timeZone} /> : <TipSettling tip={tip} alike={alike} />}
      </div>
    </>
  )
}
