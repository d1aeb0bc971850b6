import { useTranslations } from 'next-intl'
import { DeskForm } from '#components/desk/form'
import { Instant } from '#components/ui/instant'
import { markReadAction } from '#lib/actions/notifications'
import { directionOf } from '#lib/i18n/direction'
import { placeOfNews } from '#lib/notifications/notification'
import type { listNotifications } from '#lib/notifications/queries'

type News = Awaited<ReturnType<typeof listNotifications>>

/** What somebody was told, by claim. */
export function NewsList({ news, timeZone, until }: { news: News; timeZone: string; until: string | null }) {
  const t = useTranslations('desk.notifications')
  return (
    <ul className="flex flex-col gap-6">
      {[...Map.groupBy(news, ({ claimId }) => claimId)].map(([claimId, about]) => {
        const { sentence = '', language = 'en' } = about[0] ?? {}
        return (
          <li key={claimId} className="flex flex-col gap-2 border-line border-b pb-4">
            <h3 lang={language} dir={directionOf(language)} className="font-semibold font-serif">
              <a href={`/desk/claims/${claimId}`}>{sentence}</a>
            </h3>
            <ul className="flex flex-col gap-1 text-small">
              {about.map(({ id, kind, subject, by, decision, at }) => (
                <li key={id}>
                  <a href={placeOfNews({ kind, claimId, subject })}>
                    {t(decision ? `decided.${decision}` : `line.${kind}`, { name: by ?? t('somebody') })}
                  </a>
                  {', '}
                  <span className="text-quiet">
                    <Instant at={at} timeZone={timeZone} locale="en" withTime />
                  </span>
                </li>
              ))}
            </ul>
            {until && (
              <DeskForm
                id={`read-${claimId}`}
                action={markReadAction}
                hidden={{ claim: claimId, until }}
                submit={t('markClaim')}
                submitLabel={t('markClaimOf', { claim: sentence })}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
