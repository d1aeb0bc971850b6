import { useTranslations } from 'next-intl'
import { DeskForm } from '#components/desk/form'
import { Renewing } from '#components/sources/renewing'
import { Instant } from '#components/ui/instant'
import { Notice } from '#components/ui/notice'
import { fetchSourceAction } from '#lib/actions/sources'
import type { listIntakes } from '#lib/intakes/queries'

export type Attempt = Awaited<ReturnType<typeof listIntakes>>[number]

type Props = { source: string; attempt: Attempt; timeZone: string; mayWrite: boolean }

/** What is under way to get a source, or why the last attempt came to nothing and what helps. */
export function IntakeNews({ source, attempt, timeZone, mayWrite }: Props) {
  const t = useTranslations('desk.intake')
  const { id, method, state, by, askedAt, url, fileName } = attempt
  const isFetch = method === 'fetch'
  const asked = (
    <p className="text-quiet">
      {by ? t('askedBy', { name: by }) : t('watching')}{' '}
      <Instant at={askedAt} timeZone={timeZone} locale="en" withTime />
    </p>
  )
  if (state === 'waiting') {
    return (
      <Notice role="status" title={t(isFetch ? 'fetching' : 'reading')}>
        <p className="break-all">{url ?? fileName}</p>
        {asked}
        <p>
          {t('waitingHint')} <a href={`/desk/sources/${source}`}>{t('lookAgain')}</a>
        </p>
        <Renewing key={id} />
      </Notice>
    )
  }
  if (state === 'unchanged') {
    return (
      <p role="status" className="text-quiet text-small">
        {t('unchanged')} <Instant at={attempt.settledAt ?? askedAt} timeZone={timeZone} locale="en" withTime />
      </p>
    )
  }
  if (state !== 'failed') return null
  return (
    <Notice role="status" tone="alert" title={t(isFetch ? 'fetchFailed' : 'readFailed')}>
      <p className="mt-1">
        <FailureText attempt={attempt} />
      </p>
      {asked}
      {mayWrite && (
        <div className="mt-2 flex flex-col gap-2">
          <p>{t('ways')}</p>
          <ul className="list-disc ps-5">
            <li>
              <a href="#upload">{t('wayUpload')}</a>
            </li>
            <li>
              <a href="#paste">{t('wayPaste')}</a>
            </li>
          </ul>
          {isFetch && attempt.failure !== 'never_fetch' && (
            <DeskForm id="retry" action={fetchSourceAction} hidden={{ source }} submit={t('retry')} />
          )}
        </div>
      )}
    </Notice>
  )
}

/** Why an attempt failed, and what it means, in plain words. */
export function FailureText({ attempt: { failure, details } }: { attempt: Attempt }) {
  const t = useTranslations('desk.intake.failure')
  const code = failure ?? ''
  const values = { status: '', type: '', ...details, code }
  return t.has(code as 'other') ? t(code as 'other', values) : t('other', values)
}
