import { useTranslations } from 'next-intl'
import { LanguageField, ProseField, SelectField, TextField, WorldDateField } from '#components/desk/fields'
import type { PublishedSource } from '#lib/publishing/snapshot'
import { sourceKinds } from '#lib/sources/source'

/** The record of a source; a new one can bring its text along. */
export function SourceFields({ saved }: { saved?: Omit<PublishedSource, 'id'> }) {
  const t = useTranslations()
  const kinds = sourceKinds.map((kind) => ({ value: kind, label: t(`sourceKind.${kind}`) }))
  return (
    <>
      <TextField
        name="title"
        label={t('desk.source.titleField')}
        saved={saved?.title}
        lang={saved?.language}
        required
      />
      <TextField name="publisher" label={t('desk.source.publisher')} saved={saved?.publisher} required />
      <TextField name="url" label={t('desk.source.url')} hint={t('desk.source.urlHint')} saved={saved?.url} />
      <TextField name="author" label={t('desk.source.author')} saved={saved?.author} />
      <WorldDateField name="published" label={t('desk.source.published')} saved={saved?.published} />
      <LanguageField name="language" label={t('desk.source.language')} saved={saved?.language} required />
      <SelectField
        name="kind"
        label={t('desk.source.kind')}
        options={kinds}
        saved={saved?.kind ?? 'news_report'}
        required
      />
      <TextField
        name="interest"
        label={t('desk.source.interest')}
        hint={t('desk.source.interestHint')}
        saved={saved?.interest}
      />
      {!saved && (
        <ProseField name="text" label={t('desk.source.text')} hint={t('desk.source.textOptional')} size="document" />
      )}
    </>
  )
}
