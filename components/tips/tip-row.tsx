import { useTranslations } from 'next-intl'
import { ListRow } from '#components/desk/list-row'
import { Instant } from '#components/ui/instant'
import { directionOf } from '#lib/i18n/direction'
import type { ListedTip } from '#lib/tips/queries'

const shownLetters = 200

/** A message of a reader by its first words. */
export function TipRow({ tip, timeZone }: { tip: ListedTip; timeZone: string }) {
  const t = useTranslations('desk.inbox')
  const { id, words, receivedAt, outcome, about, aboutLanguage, sender } = tip
  const letters = [...words.replace(/\s+/g, ' ')]
  return (
    <ListRow
      href={`/desk/inbox/${id}`}
      title={letters.length > shownLetters ? `${letters.slice(0, shownLetters).join('')} …` : letters.join('')}
      about={
        about && (
          <>
            {t('of')}{' '}
            <span lang={aboutLanguage ?? undefined} dir={directionOf(aboutLanguage ?? 'en')}>
              {about}
            </span>
          </>
        )
      }
      facts={[
        <span key="received">
          {t('received')} <Instant at={receivedAt} timeZone={timeZone} locale="en" />
        </span>,
        ...(sender ? [<bdi key="sender">{t('from', { name: sender })}</bdi>] : []),
        ...(outcome ? [t(`states.${outcome}`)] : []),
      ]}
    />
  )
}
