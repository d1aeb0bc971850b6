import { useTranslations } from 'next-intl'
import { Comma } from '#components/site/comma'
import { Instant } from '#components/ui/instant'
import { Notice } from '#components/ui/notice'
import type { PublicationKind } from '#lib/claims/claim'
import { directionOf } from '#lib/i18n/direction'

type Noted = { number: number; kind: PublicationKind; note: string | null; publishedAt: Date }

/** What readers of an earlier version must know first: every correction and clarification, and the newest change. */
export function VersionNotes(props: {
  versions: Noted[]
  /** That the notes are in; none: a party's, which tell none. */
  language?: string
  timeZone: string
  locale: string
}) {
  const { versions, language, timeZone, locale } = props
  const t = useTranslations()
  const newest = versions[0]
  const notes = versions.filter((version) => version.note && (version === newest || version.kind !== 'update'))
  if (notes.length === 0) return null
  const isRetracted = (version: Noted) => version === newest && version.kind === 'retraction'
  const listed = notes.map((version) => (
    <Notice
      key={version.number}
      tone={isRetracted(version) ? 'alert' : 'note'}
      title={
        <>
          {isRetracted(version) ? t('standing.retractedTitle') : t(`kind.${version.kind}`)}
          <Comma /> <Instant at={version.publishedAt} timeZone={timeZone} locale={locale} />
        </>
      }
    >
      <p {...(language ? { lang: language, dir: directionOf(language) } : { dir: 'auto' })} className="max-w-measure">
        {version.note}
      </p>
    </Notice>
  ))
  return <div className="flex flex-col gap-2">{listed}</div>
}
