import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { ListPages } from '#components/desk/list-pages'
import { LogFilter } from '#components/events/log-filter'
import { LogLines } from '#components/events/log-lines'
import { ButtonLink } from '#components/ui/button'
import { PageHeader } from '#components/ui/page-header'
import { requireActor } from '#lib/auth/actor'
import { logQuery, readLogFilter } from '#lib/events/input'
import { listActors, listLog } from '#lib/events/log-queries'
import { can } from '#lib/permissions'
import { getNewsroom } from '#lib/publishing/cached'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.log'))('title') }
}

export default async function LogPage({ searchParams }: Props) {
  await connection()
  const actor = await requireActor()
  if (!can(actor, 'read_log')) notFound()
  const t = await getTranslations('desk.log')
  const filter = readLogFilter(await searchParams)
  const { timeZone } = await getNewsroom()
  const [{ lines, next }, people] = await Promise.all([listLog(actor, filter, timeZone), listActors(actor)])
  return (
    <>
      <PageHeader
        title={t('title')}
        intro={t('intro', { timeZone })}
        actions={<ButtonLink href={`/api/desk/log${logQuery(filter)}`}>{t('export')}</ButtonLink>}
      />
      <LogFilter filter={filter} people={people} />
      <div className="mt-6">
        {lines.length === 0 ? (
          <p className="text-quiet">{t('none')}</p>
        ) : (
          <LogLines lines={lines} timeZone={timeZone} />
        )}
      </div>
      <ListPages
        first={filter.after && `/desk/log${logQuery(filter)}`}
        next={next && `/desk/log${logQuery(filter, next)}`}
      />
    </>
  )
}
