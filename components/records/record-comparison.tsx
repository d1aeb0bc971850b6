import { useTranslations } from 'next-intl'
import { useBeside } from '#components/comments/beside'
import { Discussion } from '#components/comments/discussion'
import type { Colleague } from '#components/comments/mention-field'
import { WordsDifference } from '#components/differences/words-difference'
import { useRecordPlaces } from '#components/records/record-places'
import type { Place } from '#lib/comments/comment'
import type { Thread } from '#lib/comments/queries'
import { compareRecords, type RecordField, textsAtRecord } from '#lib/records/fields'
import type { getRecordContents, RecordStands } from '#lib/records/queries'
import { translatedFields } from '#lib/translations/translation'

type Contents = Awaited<ReturnType<typeof getRecordContents>>

/** A record field by field, with what came and went since the live version, what was said about it, and room to say more. */
export function RecordComparison(props: {
  record: RecordStands
  live: Contents['live']
  next: NonNullable<Contents['next']>
  threads: Thread[]
  /** Null: somebody who reads only. */
  colleagues: Colleague[] | null
  /** The place that the comment to be written is about. */
  about: string
  timeZone: string
}) {
  const { record, live, next, threads, colleagues, about, timeZone } = props
  const t = useTranslations()
  const matter = { of: record.subject, id: record.id }
  const fields = compareRecords(live, next)
  const isChanged = ({ before, after }: RecordField) => before !== after
  const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })
  const isCoded = ({ name }: RecordField) => name === 'language' || (name === 'kind' && 'names' in next)
  const isRead = ({ name }: RecordField) => ['body', 'introduction', ...translatedFields].includes(name)
  const shown = ({ name }: RecordField, text: string) => {
    if (text === '') return text
    if (name === 'language') return languageNames.of(text) ?? text
    return name === 'kind' && 'names' in next ? t(`partyKind.${text as 'state'}`) : text
  }
  const { places, nameOf, fieldName } = useRecordPlaces(next)
  const said = { matter, places, threads, textsOf: (place: Place) => textsAtRecord(next, place), colleagues, timeZone }
  const beside = useBeside(said)
  return (
    <>
      <div className="flex flex-col gap-5">
        <p className="text-quiet text-small">
          {!live ? t('records.firstVersion') : fields.some(isChanged) ? t('records.compared') : t('records.same')}
        </p>
        <dl className="flex flex-col gap-5">
          {fields.map((field) => {
            const place = `field:${field.name}`
            const { act, said } = beside(place)
            return (
              <div key={field.name} id={`field-${field.name}`} className="scroll-mt-4">
                <dt className="flex items-baseline justify-between gap-x-4 text-quiet text-small">
                  <span>
                    <span className="font-semibold">{fieldName(field.name)}</span>
                    {live && !isChanged(field) && `, ${t('records.unchangedField')}`}
                  </span>
                  {act}
                </dt>
                <dd>
                  <div
                    data-place={isCoded(field) ? undefined : place}
                    className={isRead(field) ? 'font-serif' : undefined}
                  >
                    {field.before === '' && field.after === '' ? (
                      <span className="text-quiet">{t('records.emptyField')}</span>
                    ) : (
                      <WordsDifference before={shown(field, field.before)} after={shown(field, field.after)} />
                    )}
                  </div>
                  {said}
                </dd>
              </div>
            )
          })}
        </dl>
      </div>
      <Discussion nameOf={nameOf} about={about} {...said} />
    </>
  )
}
