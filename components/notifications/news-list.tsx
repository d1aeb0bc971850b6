import { useTranslations } from 'next-intl'
import { DeskForm } from '#components/desk/form'
import { Instant } from '#components/ui/instant'
import { markReadAction } from '#lib/actions/notifications'
import { directionOf } from '#lib/i18n/direction'
import { matterKey, matterPage } from '#lib/matters/matter'
import { placeOfNews } from '#lib/notifications/notification'
import type { listNotifications } from '#lib/notifications/queries'

type News = Awaited<ReturnType<typeof listNotifications>>

/** What somebody was told, by what it is about. */
export function NewsList({ news, timeZone, until }: { news: News; timeZone: string; until: string | null }) {
  const t = useTranslations('desk.notifications')
  const ofRecord = useTranslations('records.subject')
  return (
    <ul className="flex flex-col gap-6">
      {[...Map.groupBy(news, ({ matter }) => matterKey(matter))].map(([key, about]) => {
        const [newest] = about
        if (!newest) return null
        const { matter, language } = newest
        const kindOfRecord = matter.of === 'claim' ? null : ofRecord(matter.of)
        const title = newest.title ?? kindOfRecord ?? ''
        return (
          <li key={key} className="flex flex-col gap-2 border-line border-b pb-4">
            <h3
              lang={language ?? undefined}
              dir={language ? directionOf(language) : 'auto'}
              className="font-semibold font-serif"
            >
              <a href={matterPage(matter)}>{title}</a>
            </h3>
            {newest.title && kindOfRecord && <p className="text-fine text-quiet">{kindOfRecord}</p>}
            <ul className="flex flex-col gap-1 text-small">
              {about.map(({ id, kind, subject, by, decision, at }) => (
                <li key={id}>
                  <a href={placeOfNews({ kind, matter, subject })}>
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
                id={`read-${matter.id}`}
                action={markReadAction}
                hidden={{ matter: key, until }}
                submit={t('markThis')}
                submitLabel={t('markThisOf', { title })}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
