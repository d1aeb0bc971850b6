import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { DeskForm } from '#components/desk/form'
import { NewsList } from '#components/notifications/news-list'
import { PageHeader } from '#components/ui/page-header'
import { Section } from '#components/ui/section'
import { markReadAction } from '#lib/actions/notifications'
import { requireActor } from '#lib/auth/actor'
import { listNotifications } from '#lib/notifications/queries'
import { getNewsroom } from '#lib/publishing/cached'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.notifications'))('title') }
}

export default async function NotificationsPage() {
  await connection()
  const actor = await requireActor()
  const t = await getTranslations('desk.notifications')
  const [{ timeZone }, news] = await Promise.all([getNewsroom(), listNotifications(actor)])
  const unread = news.filter(({ isUnread }) => isUnread)
  const read = news.filter(({ isUnread }) => !isUnread)
  const until = news[0]?.at.toISOString() ?? null
  return (
    <>
      <PageHeader title={t('title')} actions={<a href="/desk/notifications/settings">{t('settings')}</a>} />
      <div className="mt-6 flex max-w-form flex-col gap-10">
        {news.length === 0 && <p className="text-quiet">{t('none')}</p>}
        {unread.length > 0 && until && (
          <Section id="unread" title={t('unread', { count: unread.length })}>
            <div className="flex flex-col gap-6">
              <NewsList news={unread} timeZone={timeZone} until={until} />
              <DeskForm id="read-all" action={markReadAction} hidden={{ until }} submit={t('markAll')} />
            </div>
          </Section>
        )}
        {read.length > 0 && (
          <Section id="read" title={t('read')}>
            <NewsList news={read} timeZone={timeZone} until={null} />
          </Section>
        )}
      </div>
    </>
  )
}
