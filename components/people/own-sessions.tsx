import { getTranslations } from 'next-intl/server'
import { DeskForm } from '#components/desk/form'
import { Instant } from '#components/ui/instant'
import { Section } from '#components/ui/section'
import { endOtherSessionsAction, endSessionAction } from '#lib/actions/account'
import { requireSignedIn } from '#lib/auth/actor'
import { deviceOf } from '#lib/auth/device'
import { listOwnSessions } from '#lib/auth/session-queries'
import { getNewsroom } from '#lib/publishing/cached'

/** Where one is signed in, with the way to end it. From where is not kept. */
export async function OwnSessions() {
  const { actor, sessionId } = await requireSignedIn()
  const [t, sessions, { timeZone }] = await Promise.all([
    getTranslations('account.sessions'),
    listOwnSessions(actor),
    getNewsroom(),
  ])
  const nameOf = (userAgent: string | null) => {
    const { browser, system } = deviceOf(userAgent)
    return t('device', { browser: browser ?? t('someBrowser'), system: system ?? t('someSystem') })
  }
  const moment = (at: Date) => () => <Instant at={at} timeZone={timeZone} locale="en" withTime />
  return (
    <Section id="sessions" title={t('title')}>
      <p className="mb-4 text-small">{t('text')}</p>
      <ul className="mb-6">
        {sessions.map(({ id, userAgent, createdAt, lastSeenAt }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-line border-b py-3 text-small"
          >
            <div>
              <p className="font-semibold">{nameOf(userAgent)}</p>
              <p className="text-quiet">
                {id === sessionId
                  ? t.rich('here', { since: moment(createdAt) })
                  : t.rich('seen', { since: moment(createdAt), seen: moment(lastSeenAt) })}
              </p>
            </div>
            {id !== sessionId && (
              <DeskForm
                id={`end-${id}`}
                action={endSessionAction}
                hidden={{ id }}
                submit={t('end')}
                submitLabel={t('endLabel', { device: nameOf(userAgent) })}
              />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <DeskForm id="end-others" action={endOtherSessionsAction} submit={t('endOthers')} weight="grave" />
      )}
    </Section>
  )
}
