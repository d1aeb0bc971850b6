import { useTranslations } from 'next-intl'
import { WordsDifference } from '#components/differences/words-difference'
import { Disclosure } from '#components/ui/disclosure'
import { directionOf } from '#lib/i18n/direction'
import { thawRecord } from '#lib/publishing/record-snapshot'
import type { TranslationVersion } from '#lib/publishing/translation-history-queries'
import { translatedFields, type Words } from '#lib/translations/translation'

/** What a version of a translation says otherwise than the one before it; all that it says where there is none to compare. */
export function TranslationChange(props: { version: TranslationVersion; before: TranslationVersion | null }) {
  const { version, before } = props
  const t = useTranslations()
  const after = wordsOf(version)
  if (!after) return null
  const earlier = before && wordsOf(before)
  const fields = translatedFields.filter((field) => after[field] !== (earlier ? earlier[field] : null))
  if (earlier && fields.length === 0) {
    return <p className="text-quiet text-small">{t('translation.same', { number: before.version })}</p>
  }
  const summary = earlier ? t('translation.changed', { number: before.version }) : t('translation.says')
  return (
    <Disclosure summary={summary} label={`${t('history.version', { number: version.version })}: ${summary}`}>
      <dl className="flex flex-col gap-4">
        {fields.map((field) => (
          <div key={field}>
            <dt className="font-semibold text-quiet text-small">{t(`difference.field.${field}`)}</dt>
            <dd className="break-words font-serif">
              {earlier ? (
                <WordsDifference before={earlier[field] ?? ''} after={after[field] ?? ''} language={version.language} />
              ) : (
                <p
                  lang={version.language}
                  dir={directionOf(version.language)}
                  className="max-w-measure whitespace-pre-wrap"
                >
                  {after[field]}
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}

function wordsOf({ body }: TranslationVersion): Words | null {
  const content = body === null ? null : thawRecord(body).content
  return content && 'hash' in content ? content : null
}
