import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { Queue } from '#components/claims/queue'
import { SettledClaims } from '#components/claims/settled-claims'
import { ButtonLink } from '#components/ui/button'
import { PageHeader } from '#components/ui/page-header'
import { requireActor } from '#lib/auth/actor'
import { listQueue, listSettled } from '#lib/claims/queries'
import { can } from '#lib/permissions'
import { getNewsroom } from '#lib/publishing/cached'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.queue'))('title') }
}

export default async function QueuePage() {
  await connection()
  const actor = await requireActor()
  const t = await getTranslations('desk.queue')
  const [queue, settled, { timeZone }] = await Promise.all([listQueue(actor), listSettled(actor), getNewsroom()])
  const isEmpty = queue.length === 0 && settled.length === 0
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          can(actor, 'write') && (
            <ButtonLink href="/desk/claims/new" weight="main">
              {t('new')}
            </ButtonLink>
          )
        }
      />
      {isEmpty ? (
        <div className="max-w-measure py-10">
          <p className="font-medium font-serif text-title">{t('empty')}</p>
          <p className="mt-2">{t('emptyText')}</p>
        </div>
      ) : (
        <>
          <Queue entries={queue} timeZone={timeZone} />
          <SettledClaims claims={settled} timeZone={timeZone} />
        </>
      )}
    </>
  )
}
