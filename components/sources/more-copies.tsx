import { useTranslations } from 'next-intl'
import { ProseField } from '#components/desk/fields'
import { FileField } from '#components/desk/file-field'
import { DeskForm } from '#components/desk/form'
import { KeptForm } from '#components/desk/kept-form'
import { captureTextAction, fetchSourceAction, uploadCaptureAction } from '#lib/actions/sources'

type Props = { source: { id: string; url: string | null; language: string; neverFetch: boolean } }

/** The ways to keep another copy of a source. */
export function MoreCopies({ source: { id, url, language, neverFetch } }: Props) {
  const t = useTranslations('desk.source')
  const hidden = { source: id }
  const heading = 'mb-2 font-semibold'
  return (
    <div className="mt-8 flex flex-col gap-8">
      {url && !neverFetch && (
        <section aria-labelledby="fetch">
          <h3 id="fetch" className={heading}>
            {t('fetchAgain')}
          </h3>
          <DeskForm id="fetch-again" action={fetchSourceAction} hidden={hidden} submit={t('fetchIt')} />
        </section>
      )}
      <section aria-labelledby="upload">
        <h3 id="upload" className={heading}>
          {t('byFile')}
        </h3>
        <DeskForm id="file" action={uploadCaptureAction} hidden={hidden} submit={t('uploadIt')} clears>
          <FileField name="file" label={t('file')} hint={t('byFileHint')} required />
        </DeskForm>
      </section>
      <section aria-labelledby="paste">
        <h3 id="paste" className={heading}>
          {t('paste')}
        </h3>
        <KeptForm
          keep={`source:${id}:capture`}
          id="capture"
          action={captureTextAction}
          hidden={hidden}
          submit={t('capture')}
          clears
        >
          <ProseField
            name="text"
            label={t('text')}
            hint={t('textHint')}
            lang={language === 'und' ? undefined : language}
            size="document"
            required
          />
        </KeptForm>
      </section>
    </div>
  )
}
