import { useTranslations } from 'next-intl'
import { ChoiceField } from '#components/desk/choice-field'
import { LanguageField, ProseField, SelectField, TextField } from '#components/desk/fields'
import { Pair } from '#components/ui/pair'
import { relations } from '#lib/sources/source'

/**
 * `withQuote`: an exact quotation of its own; quoted words of a statement bring theirs. `within`: the language of the one
 * source that is read, where no other is chosen.
 */
export function CitationFields(props: { relation: string; withQuote?: boolean; within?: string }) {
  const { relation, withQuote = true, within } = props
  const t = useTranslations('desk')
  const options = relations.map((each) => ({ value: each, label: t(`relation.${each}`) }))
  return (
    <>
      {!within && (
        <ChoiceField
          kind="source"
          name="citation.source"
          label={t('citation.source')}
          hint={t('citation.sourceHint')}
          make={t('citation.newSource')}
        />
      )}
      <SelectField
        name="citation.relation"
        label={t('citation.relation')}
        options={options}
        saved={relation}
        required
      />
      {withQuote && (
        <>
          <ProseField
            name="citation.quote"
            label={t('citation.quote')}
            hint={within ? t('citation.gapHint') : t('citation.quoteHint')}
            lang={within}
            required={within !== undefined}
          />
          <ProseField
            name="citation.translation"
            label={t('citation.translation')}
            hint={t('citation.translationHint')}
            size="line"
          />
          <Pair>
            <LanguageField
              name="citation.translationLanguage"
              label={t('statement.translationLanguage')}
              hint={t('citation.translationLanguageHint')}
            />
            <TextField
              name="citation.translator"
              label={t('statement.translator')}
              hint={t('citation.translatorHint')}
            />
          </Pair>
        </>
      )}
      <Pair>
        <TextField name="citation.locator" label={t('citation.locator')} hint={t('capture.locatorHint')} />
        <ChoiceField
          kind="origin"
          name="citation.origin"
          label={t('citation.origin')}
          hint={t('citation.originHint')}
        />
      </Pair>
    </>
  )
}
