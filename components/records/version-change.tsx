import { cacheLife, cacheTag } from 'next/cache'
import { getLocale, getTranslations } from 'next-intl/server'
import { WordsDifference } from '#components/differences/words-difference'
import { Disclosure } from '#components/ui/disclosure'
import { cacheTags } from '#lib/publishing/cache-tags'
import type { RecordVersion } from '#lib/publishing/naming-queries'
import { compareRecords, type RecordField } from '#lib/records/fields'

type Content = RecordVersion['content']

/** What a version says otherwise than the one before. Cached by itself: comparing looks at the clock, so as not to take for ever. */
export async function VersionChange({ version, before }: { version: RecordVersion; before: RecordVersion | null }) {
  'use cache'
  cacheLife('hours')
  cacheTag(cacheTags.everything)
  const [t, locale] = await Promise.all([getTranslations(), getLocale()])
  const languageNames = new Intl.DisplayNames([locale], { type: 'language' })
  const { content } = version
  const shown = ({ name }: RecordField, text: string) => {
    if (text === '') return text
    if (name === 'language') return languageNames.of(text) ?? text
    return name === 'kind' ? t(`partyKind.${text as 'state'}`) : text
  }
  const fields = compareRecords(before?.content ?? null, content).filter((field) => isTold(field, before === null))
  const summary = before ? t('compare.sinceLast', { number: before.number }) : t('history.firstText')
  return (
    <Disclosure summary={summary} label={`${t('history.version', { number: version.number })}: ${summary}`}>
      <div className="flex flex-col gap-4">
        {fields.length === 0 && <p className="text-quiet">{t('compare.same')}</p>}
        {fields.map((field) => (
          <div key={field.name}>
            <h3 className="font-semibold text-fine text-quiet">{t(`difference.field.${field.name as 'name'}`)}</h3>
            <WordsDifference
              before={shown(field, field.before)}
              after={shown(field, field.after)}
              language={languageOf(field, content, locale)}
              isLong
            />
          </div>
        ))}
      </div>
    </Disclosure>
  )
}

/** Of a first version the address is the one that the reader stands at. */
const isTold = ({ name, before, after }: RecordField, isFirst: boolean) =>
  isFirst ? after !== '' && name !== 'slug' : before !== after

/** Undefined for names, which have none. */
function languageOf({ name }: RecordField, content: Content, locale: string) {
  if (name === 'language' || name === 'kind') return locale
  return 'language' in content && name !== 'slug' ? content.language : undefined
}
