import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ProseField } from '#components/desk/fields'
import { MarkdownField } from '#components/desk/markdown-field'
import { WordsDifference } from '#components/differences/words-difference'
import type { Evidence } from '#components/notes/evidence'
import { OriginalText } from '#components/translations/beside-original'
import type { translatedFields, Words } from '#lib/translations/translation'

type Original = Words & { language: string }

/** Each field beside the words it translates; marked, what changed in them since the version that was translated before. */
export function TranslationFields(props: {
  original: Original
  before: Original | null
  saved: Words | null
  language: string
  evidence: Evidence[]
}) {
  const { original, before, saved, language, evidence } = props
  const t = useTranslations()
  const beside = (field: (typeof translatedFields)[number], children: ReactNode) => (
    <div className="grid grid-cols-1 items-start gap-x-6 gap-y-2 desktop:grid-cols-2">
      <div>
        <p className="font-semibold text-quiet text-small">
          {t('translations.original', { field: t(`records.field.${field}`) })}
        </p>
        {before && before[field] !== original[field] ? (
          <div className="font-serif">
            <WordsDifference before={before[field] ?? ''} after={original[field] ?? ''} language={original.language} />
          </div>
        ) : (
          <OriginalText text={original[field]} language={original.language} />
        )}
      </div>
      <div>{children}</div>
    </div>
  )
  const common = (field: (typeof translatedFields)[number]) => ({
    name: field,
    label: t(`records.field.${field}`),
    saved: saved?.[field],
    lang: language,
  })
  return (
    <>
      {beside('sentence', <ProseField {...common('sentence')} size="line" required />)}
      {(original.context ?? saved?.context ?? null) !== null &&
        beside('context', <MarkdownField {...common('context')} evidence={evidence} size="essay" />)}
      {beside('finding', <ProseField {...common('finding')} size="line" required />)}
      {beside(
        'rationale',
        <MarkdownField {...common('rationale')} evidence={evidence} before={saved?.context} size="essay" required />,
      )}
    </>
  )
}
