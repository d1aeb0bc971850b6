import { useTranslations } from 'next-intl'
import { KeptForm } from '#components/desk/kept-form'
import { useEvidence } from '#components/notes/evidence'
import { OriginalText } from '#components/translations/beside-original'
import { DifferenceNotice } from '#components/translations/difference-notice'
import { TranslationFields } from '#components/translations/translation-fields'
import { Notice } from '#components/ui/notice'
import { saveTranslationAction } from '#lib/actions/translations'
import { translationValues } from '#lib/translations/form-values'
import type { Original, Translation } from '#lib/translations/queries'
import { differenceFrom, translatedFields } from '#lib/translations/translation'

type Props = {
  claim: string
  language: string
  /** Null while readers can read no version. */
  live: Original | null
  /** The version that it was made from, where another one is live. */
  before: Original | null
  translation: Translation | null
  mayWrite: boolean
}

/** The form of a translation beside its original, or, where none can be written now, its words. */
export function TranslationWriting({ live, ...props }: Props) {
  const { translation, mayWrite } = props
  const t = useTranslations('translations')
  if (live && mayWrite) return <Form {...props} live={live} />
  return (
    <div className="flex max-w-form flex-col gap-5">
      {!live && <Notice title={t('nothingToTranslate')} />}
      {translation ? <Reading translation={translation} /> : <p>{t('missingState')}</p>}
    </div>
  )
}

function Form({ claim, language, live, before, translation }: Props & { live: Original }) {
  const t = useTranslations('translations')
  const evidence = useEvidence(live.claim)
  const isOfAnother = translation !== null && translation.ofHash !== live.hash
  const difference = translation && differenceFrom(live.claim, translation)
  return (
    <div className="flex flex-col gap-6">
      {isOfAnother && (
        <Notice title={t('behindTitle', { live: live.number, number: translation.ofNumber })}>
          <p>{t('behindText')}</p>
        </Notice>
      )}
      {difference && <DifferenceNotice difference={difference} />}
      <KeptForm
        keep={`translation:${claim}:${language}`}
        id="translation"
        action={saveTranslationAction}
        hidden={{ claim, language, number: live.number, hash: live.hash, basedOn: translation?.version ?? '' }}
        saved={translationValues(translation)}
        submit={t('save')}
        weight={translation ? 'plain' : 'main'}
      >
        <TranslationFields
          original={live.claim}
          before={before?.claim ?? null}
          saved={translation}
          language={language}
          evidence={evidence}
        />
      </KeptForm>
    </div>
  )
}

function Reading({ translation }: { translation: Translation }) {
  const t = useTranslations('records.field')
  return (
    <dl className="flex flex-col gap-4">
      {translatedFields.map((field) => (
        <div key={field}>
          <dt className="font-semibold text-quiet text-small">{t(field)}</dt>
          <dd>
            <OriginalText text={translation[field]} language={translation.language} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
