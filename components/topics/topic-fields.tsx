import { useTranslations } from 'next-intl'
import { AllTheSame } from '#components/desk/all-the-same'
import { LanguageField, ProseField, TextField } from '#components/desk/fields'

type Topic = { title: string; language: string; slug: string; introduction: string | null }

export function TopicFields({ saved, slugFixed = false }: { saved?: Topic; slugFixed?: boolean }) {
  const t = useTranslations('desk.topic')
  return (
    <>
      <TextField name="title" label={t('titleField')} saved={saved?.title} lang={saved?.language} required />
      <LanguageField name="language" label={t('language')} saved={saved?.language} isOurs required />
      <TextField
        name="slug"
        label={t('slug')}
        hint={slugFixed ? t('slugFixed') : t('slugHint')}
        saved={saved?.slug}
        readOnly={slugFixed}
      />
      <ProseField name="introduction" label={t('introduction')} saved={saved?.introduction} lang={saved?.language} />
      <AllTheSame />
    </>
  )
}
