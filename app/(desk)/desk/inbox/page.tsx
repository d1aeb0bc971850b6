import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { ListPages } from '#components/desk/list-pages'
import { TipFilter } from '#components/tips/tip-filter'
import { TipRow } from '#components/tips/tip-row'
import { PageHeader } from '#components/ui/page-header'
import { requireActor } from '#lib/auth/actor'
import { publicLinks } from '#lib/links'
import { can } from '#lib/permissions'
import { getNewsroom } from '#lib/publishing/cached'
import { inboxAddress, readTipFilter } from '#lib/tips/input'
import { listTips } from '#lib/tips/queries'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.inbox'))('title') }
}

export default async function InboxPage({ searchParams }: Props) {
  await connection()
  const actor = await requireActor()
  if (!can(actor, 'handle_tips')) notFound()
  const t = await getTranslations('desk.inbox')
  const filter = readTipFilter(await searchParams)
  const [{ tips, next }, { timeZone }] = await Promise.all([listTips(actor, filter), getNewsroom()])
  const isUsual = inboxAddress(filter) === '/desk/inbox'
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')} />
      <TipFilter {...filter} />
      {tips.length === 0 && (
        <p className="mt-6 text-quiet">{isUsual ? t('empty', { path: publicLinks('en').submit }) : t('none')}</p>
      )}
      <ul className="mt-4">
        {tips.map((tip) => (
          <TipRow key={tip.id} tip={tip} timeZone={timeZone} />
        ))}
      </ul>
      <ListPages first={filter.after && inboxAddress(filter)} next={next && inboxAddress(filter, next)} />
    </>
  )
}
