import { useTranslations } from 'next-intl'
import { LanguageField, ProseField, TextField } from '#components/desk/fields'

type Page = { title: string; language: string; body: string }

export function PageFields({ saved }: { saved: Page }) {
  const t = useTranslations('pages')
  return (
    <>
      <TextField name="title" label={t('titleField')} saved={saved.title} lang={saved.language} required />
      <LanguageField name="language" label={t('language')} saved={saved.language} required />
      <ProseField
        name="body"
        label={t('body')}
        hint={t('bodyHint')}
        saved={saved.body}
        lang={saved.language}
        size="document"
        required
      />
    </>
  )
}
