import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DefinitionList } from '#components/ui/definition-list'
import { Instant } from '#components/ui/instant'
import { directionOf } from '#lib/i18n/direction'
import type { Tip } from '#lib/tips/queries'

/** What a reader sent, as it came. */
export function TipMessage({ tip, timeZone }: { tip: Tip; timeZone: string }) {
  const t = useTranslations('desk.inbox')
  const { words, seen, why, language, receivedAt, about, sender } = tip
  const languageName = new Intl.DisplayNames(['en'], { type: 'language' }).of(language)
  return (
    <div className="flex flex-col gap-5">
      {about && (
        <p className="text-small">
          {t('of')}{' '}
          <a href={`/desk/claims/${about.id}`} lang={about.language} dir={directionOf(about.language)}>
            {about.sentence}
          </a>
        </p>
      )}
      <p dir="auto" className="wrap-anywhere whitespace-pre-line border-ink border-s-4 ps-4 font-serif text-lead">
        {words}
      </p>
      {seen && (
        <Part term={t(about ? 'shownBy' : 'seen')}>
          {isWebAddress(seen) ? (
            <a href={seen} rel="noreferrer nofollow" className="wrap-anywhere">
              {seen}
            </a>
          ) : (
            <span className="wrap-anywhere">{seen}</span>
          )}
        </Part>
      )}
      {why && (
        <Part term={t('why')}>
          <span className="wrap-anywhere whitespace-pre-line">{why}</span>
        </Part>
      )}
      <DefinitionList
        items={[
          {
            term: t('receivedAt'),
            detail: <Instant at={receivedAt} timeZone={timeZone} locale="en" withTime />,
          },
          { term: t('language'), detail: languageName },
          { term: t('name'), detail: sender?.name && <bdi>{sender.name}</bdi> },
          {
            term: t('email'),
            detail: sender?.email && (
              <>
                <bdi className="wrap-anywhere">{sender.email}</bdi> (
                {t(sender.confirmedAt ? 'confirmed' : 'unconfirmed')})
              </>
            ),
          },
          { term: t('who'), detail: sender ? null : t('nobody') },
        ].map(({ term, detail }) => ({ term, detail: detail || null }))}
      />
    </div>
  )
}

function Part({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="text-small">
      <h3 className="font-semibold">{term}</h3>
      <p dir="auto">{children}</p>
    </div>
  )
}

const isWebAddress = (text: string) => ['http:', 'https:'].includes(URL.parse(text)?.protocol ?? '')
