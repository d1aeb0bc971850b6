import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextField } from '#components/desk/fields'
import { FileField } from '#components/desk/file-field'
import { KeptForm } from '#components/desk/kept-form'
import { KnownSources } from '#components/sources/known-sources'
import { SourceFields } from '#components/sources/source-fields'
import { Section } from '#components/ui/section'
import { createSourceAction, createSourceByAddressAction, createSourceFromFileAction } from '#lib/actions/sources'

/** The three ways in which a source comes to the desk. */
export function NewSource() {
  const t = useTranslations('desk.source')
  return (
    <div className="mt-6 flex max-w-form flex-col gap-12">
      <Way id="by-address" title={t('byAddress')} hint={t('byAddressHint')}>
        <KeptForm
          keep="source:new:address"
          id="address"
          action={createSourceByAddressAction}
          submit={t('fetchIt')}
          weight="main"
        >
          <TextField name="url" label={t('address')} required />
          <KnownSources />
        </KeptForm>
      </Way>
      <Way id="by-file" title={t('byFile')} hint={t('byFileHint')}>
        <KeptForm keep="source:new:file" id="upload" action={createSourceFromFileAction} submit={t('uploadIt')}>
          <FileField name="file" label={t('file')} required />
          <TextField name="url" label={t('fileUrl')} hint={t('urlHint')} />
          <KnownSources />
        </KeptForm>
      </Way>
      <Way id="by-text" title={t('byText')} hint={t('byTextHint')}>
        <KeptForm keep="source:new" id="source" action={createSourceAction} submit={t('create')}>
          <SourceFields />
        </KeptForm>
      </Way>
    </div>
  )
}

function Way({ id, title, hint, children }: { id: string; title: string; hint: string; children: ReactNode }) {
  return (
    <Section id={id} title={title}>
      <p className="mb-4 text-quiet text-small">{hint}</p>
      {children}
    </Section>
  )
}
