import { useTranslations } from 'next-intl'
import { ChoiceField } from '#components/desk/choice-field'
import { ProseField, SelectField, TextField } from '#components/desk/fields'
import { Pair } from '#components/ui/pair'
import { relations } from '#lib/sources/source'

/** `withQuote`: an exact quotation of its own; quoted words of a statement bring theirs. */
export function CitationFields({ relation, withQuote = true }: { relation: string; withQuote?: boolean }) {
  const t = useTranslations('desk')
  const options = relations.map((each) => ({ value: each, label: t(`relation.${each}`) }))
  return (
    <>
      <ChoiceField
        kind="source"
        name="citation.source"
        label={t('citation.source')}
        hint={t('citation.sourceHint')}
        make={t('citation.newSource')}
      />
      <SelectField
        name="citation.relation"
        label={t('citation.relation')}
        options={options}
        saved={relation}
        required
      />
      {withQuote && <ProseField name="citation.quote" label={t('citation.quote')} hint={t('citation.quoteHint')} />}
      <Pair>
        <TextField name="citation.locator" label={t('citation.locator')} hint={t('citation.locatorHint')} />
        <TextField name="citation.origin" label={t('citation.origin')} hint={t('citation.originHint')} />
      </Pair>
    </>
  )
}
