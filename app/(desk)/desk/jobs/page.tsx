import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { JobList } from '#components/jobs/job-list'
import { Notice } from '#components/ui/notice'
import { PageHeader } from '#components/ui/page-header'
import { requireActor } from '#lib/auth/actor'
import { getJobCounts, listJobs } from '#lib/jobs/queries'
import { can } from '#lib/permissions'
import { getNewsroom } from '#lib/publishing/cached'

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('jobs'))('title') }
}

export default async function JobsPage() {
  await connection()
  const actor = await requireActor()
  if (!can(actor, 'manage_jobs')) notFound()
  const t = await getTranslations('jobs')
  const [jobs, { total, isWorked }, { timeZone }] = await Promise.all([
    listJobs(actor),
    getJobCounts(actor),
    getNewsroom(),
  ])
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')} />
      <div className="mt-6 flex flex-col gap-8">
        {!isWorked && (
          <Notice tone="alert" title={t('idle')}>
            <p>{t('idleText')}</p>
          </Notice>
        )}
        <JobList jobs={jobs} timeZone={timeZone} />
        {total > jobs.length && <p className="text-quiet text-small">{t('more', { count: total - jobs.length })}</p>}
      </div>
    </>
  )
}
