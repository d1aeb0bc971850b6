import { useTranslations } from 'next-intl'
import { DeskForm } from '#components/desk/form'
import { Instant } from '#components/ui/instant'
import { Section } from '#components/ui/section'
import { giveUpJobAction, retryJobAction } from '#lib/actions/jobs'
import { isOrder, type JobState, jobStates } from '#lib/jobs/job'
import type { listJobs } from '#lib/jobs/queries'

type Job = Awaited<ReturnType<typeof listJobs>>[number]

/** The jobs by where they stand; what failed can be tried again or given up. */
export function JobList({ jobs, timeZone }: { jobs: Job[]; timeZone: string }) {
  const t = useTranslations('jobs')
  if (jobs.length === 0) {
    return (
      <div className="max-w-measure">
        <p className="font-medium font-serif text-title">{t('none')}</p>
        <p className="mt-2">{t('noneText')}</p>
      </div>
    )
  }
  return jobStates.map((state) => {
    const found = jobs.filter((job) => job.state === state)
    return (
      found.length > 0 && (
        <Section key={state} id={`jobs-${state}`} title={t(`state.${state}`)}>
          <ul className="-mt-4">
            {found.map((job) => (
              <JobRow key={job.id} job={job} state={state} timeZone={timeZone} />
            ))}
          </ul>
        </Section>
      )
    )
  })
}

function JobRow({ job, state, timeZone }: { job: Job; state: JobState; timeZone: string }) {
  const t = useTranslations('jobs')
  const task = `task.${job.task}` as 'task.tidy'
  const name = t.has(task) ? t(task) : job.task
  const hidden = { job: job.id }
  const hasFailed = state === 'failed' || state === 'failing'
  return (
    <li className="flex flex-col gap-2 border-line border-b py-3 text-small">
      <p>
        <strong>{name}</strong>{' '}
        <span className="text-quiet">
          {t('number', { id: job.id })}, {t(`when.${state}`)}{' '}
          <Instant at={job.runAt} timeZone={timeZone} locale="en" withTime />
          {job.attempts > 0 && <>, {t('attempts', { count: job.attempts })}</>}
        </span>{' '}
        {job.claim && <a href={`/desk/claims/${job.claim}`}>{t('claim')}</a>}
      </p>
      {job.error && (
        <p className="max-w-measure border-alert border-s-4 ps-3 [overflow-wrap:anywhere]">
          <span className="font-semibold text-alert">{t('error')}</span> {job.error}
        </p>
      )}
      {hasFailed && (
        <div className="flex flex-wrap gap-3">
          <DeskForm
            id={`retry-${job.id}`}
            action={retryJobAction}
            hidden={hidden}
            submit={t('retry')}
            submitLabel={t('retryWhich', { name, id: job.id })}
          />
          {!isOrder(job.task) && (
            <DeskForm
              id={`give-up-${job.id}`}
              action={giveUpJobAction}
              hidden={hidden}
              submit={t('giveUp')}
              submitLabel={t('giveUpWhich', { name, id: job.id })}
              weight="grave"
            />
          )}
        </div>
      )}
    </li>
  )
}
