import { useTranslations } from 'next-intl'
import { durationText } from '#lib/dates/duration'
import { directionOf } from '#lib/i18n/direction'
import { placeOfNews } from '#lib/notifications/notification'
import type { listNotifications } from '#lib/notifications/queries'

/** One line: about what somebody was mentioned, by whom and how long ago; it leads to the comment. */
export function Mention({ news, now }: { news: Awaited<ReturnType<typeof listNotifications>>[number]; now: Date }) {
  const t = useTranslations()
  const { matter, title, language, by, at } = news
  return (
    <>
      <a
        data-row
        href={placeOfNews(news)}
        lang={language ?? undefined}
        dir={language ? directionOf(language) : 'auto'}
        className="font-serif no-underline hover:underline"
      >
        {title ?? (matter.of !== 'claim' && t(`records.subject.${matter.of}`))}
      </a>
      <ul className="flex flex-wrap gap-x-4 text-quiet text-small">
        <li className="font-semibold text-ink">
          {t('desk.notifications.line.mention', { name: by ?? t('desk.notifications.somebody') })}
        </li>
        <li>
          <time dateTime={at.toISOString()}>
            {t('desk.notifications.ago', { time: durationText(now.getTime() - at.getTime(), 'en') })}
          </time>
        </li>
      </ul>
    </>
  )
}
