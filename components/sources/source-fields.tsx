import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import {
  CheckboxField,
  LanguageField,
  ProseField,
  SelectField,
  TextField,
  WorldDateField,
} from '#components/desk/fields'
import { FoundInDocument } from '#components/sources/found-in-document'
import { KnownSources } from '#components/sources/known-sources'
import type { Proposal, ProposedField } from '#lib/intakes/intake'
import type { Recorded } from '#lib/sources/form-values'
import { sourceKinds } from '#lib/sources/source'

/**
 * The record of a source, beside it what its document says of itself; a new one can bring its text along.
 * `byAddress`: the address alone will do, too.
 */
export function SourceFields(props: { saved?: Recorded; proposals?: readonly Proposal[]; byAddress?: boolean }) {
  const { saved, proposals = [], byAddress = false } = props
  const t = useTranslations()
  const kinds = sourceKinds.map((kind) => ({ value: kind, label: t(`sourceKind.${kind}`) }))
  // The same around each field whatever is proposed: one that is made anew loses what was typed.
  const found = (name: ProposedField, label: string, field: ReactNode) => (
    <div className="flex flex-col gap-1">
      {field}
      {saved && <FoundInDocument name={name} label={label} saved={saved} proposals={proposals} />}
    </div>
  )
  const lang = saved?.language || undefined
  const address = (
    <>
      {found(
        'url',
        t('desk.source.url'),
        <TextField
          name="url"
          label={t('desk.source.url')}
          hint={t(byAddress ? 'desk.source.makeHint' : 'desk.source.urlHint')}
          saved={saved?.url}
        />,
      )}
      <KnownSources />
    </>
  )
  return (
    <>
      {byAddress && address}
      {found(
        'title',
        t('desk.source.titleField'),
        <TextField
          name="title"
          label={t('desk.source.titleField')}
          saved={saved?.title}
          lang={lang}
          required={!byAddress}
        />,
      )}
      {found(
        'publisher',
        t('desk.source.publisher'),
        <TextField
          name="publisher"
          label={t('desk.source.publisher')}
          saved={saved?.publisher}
          required={!byAddress}
        />,
      )}
      {!byAddress && address}
      {found(
        'author',
        t('desk.source.author'),
        <TextField name="author" label={t('desk.source.author')} saved={saved?.author} />,
      )}
      {found(
        'published',
        t('desk.source.published'),
        <WorldDateField name="published" label={t('desk.source.published')} saved={saved?.published} />,
      )}
      {found(
        'language',
        t('desk.source.language'),
        <LanguageField
          name="language"
          label={t('desk.source.language')}
          saved={saved?.language}
          required={!byAddress}
        />,
      )}
      {found(
        'kind',
        t('desk.source.kind'),
        <SelectField
          name="kind"
          label={t('desk.source.kind')}
          options={kinds}
          saved={saved?.kind ?? 'news_report'}
          required
        />,
      )}
      <TextField
        name="interest"
        label={t('desk.source.interest')}
        hint={t('desk.source.interestHint')}
        saved={saved?.interest}
      />
      <TextField
        name="archivedUrl"
        label={t('desk.source.archivedUrl')}
        hint={t('desk.source.archivedUrlHint')}
        saved={saved?.archivedUrl}
      />
      <CheckboxField name="neverFetch" label={t('desk.source.neverFetch')} value="yes" saved={saved?.neverFetch} />
      {!saved && (
        <ProseField name="text" label={t('desk.source.text')} hint={t('desk.source.textOptional')} size="document" />
      )}
    </>
  )
}
