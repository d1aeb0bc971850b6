import { useTranslations } from 'next-intl'
import { LanguageField, ProseField, TextField } from '#components/desk/fields'

export function TopicFields() {
  const t = useTranslations('desk.topic')
  return (
    <>
      <TextField name="title" label={t('titleField')} required />
      <LanguageField name="language" label={t('language')} saved="en" required />
      <TextField name="slug" label={t('slug')} hint={t('slugHint')} />
      <ProseField name="introduction" label={t('introduction')} />
    </>
  )
}
