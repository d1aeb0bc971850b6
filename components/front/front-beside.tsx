import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CorrectionKind } from '#components/corrections/correction-kind'
import { CorrectionTitle } from '#components/corrections/correction-title'
import { TopicEntry } from '#components/indexes/topic-entry'
import { Instant } from '#components/ui/instant'
import { publicLinks } from '#lib/links'
import type { Correction } from '#lib/publishing/correction-queries'
import type { IndexedTopic } from '#lib/publishing/index-queries'

/** Beside the newest findings: in which topics they stand, what we had wrong last, and how to hand one in. */
export function FrontBeside(props: {
  topics: IndexedTopic[]
  corrections: Correction[]
  timeZone: string
  locale: string
  className: string
}) {
  const { topics, corrections, timeZone, locale, className } = props
  const t = useTranslations()
  const links = publicLinks(locale)
  return (
    <div className={className}>
      {topics.length > 0 && (
        <Part id="topics" title={t('front.topics')} all={{ href: links.topics, text: t('front.allTopics') }}>
          {topics.map((topic) => (
            <li key={topic.id}>
              <TopicEntry topic={topic} locale={locale} />
            </li>
          ))}
        </Part>
      )}
      {corrections.length > 0 && (
        <Part
          id="corrections"
          title={t('front.latestCorrections')}
          all={{ href: links.corrections, text: t('front.allCorrections') }}
        >
          {corrections.map((correction) => (
            <li key={`${correction.id} ${correction.kind} ${correction.at.getTime()}`} className="text-small">
              <CorrectionKind kind={correction.kind} />
              <CorrectionTitle correction={correction} locale={locale} size="text-base" heading="h3" />
              <p className="text-fine text-quiet">
                <Instant at={correction.at} timeZone={timeZone} locale={locale} />
              </p>
            </li>
          ))}
        </Part>
      )}
      <section aria-labelledby="submit" className="min-w-0">
        <h2 id="submit" className="border-ink border-b pb-1.5 font-semibold text-lead">
          {t('site.submit')}
        </h2>
        <p className="mt-3 text-small">{t('front.submitText')}</p>
        <p className="mt-2 text-small">
          <a href={links.submit}>{t('front.tell')}</a>
        </p>
      </section>
    </div>
  )
}

function Part(props: { id: string; title: string; all: { href: string; text: string }; children: ReactNode }) {
  const { id, title, all, children } = props
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="border-ink border-b pb-1.5 font-semibold text-lead">
        {title}
      </h2>
      <ul className="mt-3 flex flex-col gap-4">{children}</ul>
      <p className="mt-4 text-small">
        <a href={all.href}>{all.text}</a>
      </p>
    </section>
  )
}
