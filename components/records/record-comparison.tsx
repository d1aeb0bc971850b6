import { useTranslations } from 'next-intl'
import { WordsDifference } from '#components/differences/words-difference'
import { compareRecords, type RecordField } from '#lib/records/fields'
import type { getRecordContents } from '#lib/records/queries'

type Contents = Awaited<ReturnType<typeof getRecordContents>>

/** A record field by field, with what came and went since the live version. */
export function RecordComparison({ live, next }: { live: Contents['live']; next: NonNullable<Contents['next']> }) {
  const t = useTranslations()
  const fields = compareRecords(live, next)
  const isChanged = ({ before, after }: RecordField) => before !== after
  const named = (name: string) =>
    name.startsWith('verdict.') ? t(name as 'verdict.mixed') : t(`records.field.${name as 'name'}`)
  const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })
  const shown = ({ name }: RecordField, text: string) => {
    if (text === '') return text
    if (name === 'language') return languageNames.of(text) ?? text
    return name === 'kind' && 'names' in next ? t(`partyKind.${text as 'state'}`) : text
  }
  return (
    <div className="flex flex-col gap-5">
      <p className="text-quiet text-small">
        {!live ? t('records.firstVersion') : fields.some(isChanged) ? t('records.compared') : t('records.same')}
      </p>
      <dl className="flex flex-col gap-5">
        {fields.map((field) => (
          <div key={field.name}>
            <dt className="text-quiet text-small">
              <span className="font-semibold">{named(field.name)}</span>
              {live && !isChanged(field) && `, ${t('records.unchangedField')}`}
            </dt>
            <dd className={field.name === 'body' || field.name === 'introduction' ? 'font-serif' : undefined}>
              {field.before === '' && field.after === '' ? (
                <span className="text-quiet">{t('records.emptyField')}</span>
              ) : (
                <WordsDifference before={shown(field, field.before)} after={shown(field, field.after)} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
