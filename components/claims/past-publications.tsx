import { useTranslations } from 'next-intl'
import { Instant } from '#components/ui/instant'
import { Section } from '#components/ui/section'
import { WithholdingActs } from '#components/withholdings/withholding-acts'
import { publicLinks } from '#lib/links'
import type { Actor } from '#lib/people/person'
import type { listPublications } from '#lib/publications/queries'
import { nothingWithheld, type Withholding } from '#lib/withholdings/queries'

type Props = {
  actor: Actor
  publications: Awaited<ReturnType<typeof listPublications>>
  withholdings: Map<string, Withholding>
  claim: { id: string; slug: string }
  timeZone: string
  /** The version that somebody wants to withhold. */
  asked?: string
}

export function PastPublications({ actor, publications, withholdings, claim, timeZone, asked }: Props) {
  const t = useTranslations()
  return (
    <Section id="publications" title={t('desk.past.publications')}>
      {publications.length === 0 && <p className="text-quiet text-small">{t('desk.past.noPublications')}</p>}
      <ul className="flex flex-col gap-4 text-small">
        {publications.map(({ id, number, kind, note, hash, publishedAt, publishedBy, approvedBy }, at) => (
          <li key={number}>
            <p>
              <a href={publicLinks('en').version(claim.slug, number)} className="font-semibold">
                {t('desk.past.version', { number })}
              </a>
              , {t(`kind.${kind}`)}, <Instant at={publishedAt} timeZone={timeZone} locale="en" withTime />
            </p>
            <p className="text-quiet">
              {t('desk.past.approvedBy', { name: approvedBy })}, {t('desk.past.publishedBy', { name: publishedBy })}
            </p>
            {note && <p>{note}</p>}
            {publications[at + 1] && (
              <p>
                <a href={`/desk/claims/${claim.id}/compare?from=${publications[at + 1]?.hash}&to=${hash}`}>
                  {t('desk.difference.sinceVersion', { number: number - 1 })}
                </a>
              </p>
            )}
            <p className="break-all text-fine text-quiet">
              {t('desk.past.hash')} <code className="font-mono">{hash}</code>
            </p>
            <WithholdingActs
              actor={actor}
              subject="publication"
              id={id}
              of={`claim:${claim.id}`}
              claim={claim.id}
              standing={withholdings.get(id) ?? nothingWithheld}
              timeZone={timeZone}
              which={t('desk.past.version', { number })}
              page={`/desk/claims/${claim.id}/history`}
              isAsked={asked === id}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}
