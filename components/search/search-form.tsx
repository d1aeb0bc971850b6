import { useLocale, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { Field } from '#components/ui/field'
import { Select } from '#components/ui/select'
import { TextInput } from '#components/ui/text-input'
import { verdicts } from '#lib/claims/claim'
import { languageName } from '#lib/i18n/language-name'
import { publicLinks } from '#lib/links'
import type { SearchField, TypedSearch } from '#lib/publishing/search'
import type { SearchChoices } from '#lib/publishing/search-choice-queries'
import { mostSuggested } from '#lib/publishing/suggestion'
import { SuggestingInput } from './suggesting-input.tsx'

/** Words and filters, as they were typed; what is wrong stands beside its field. */
export function SearchForm(props: {
  typed: TypedSearch
  problems: Partial<Record<SearchField, string>>
  choices: SearchChoices
}) {
  const { typed, problems, choices } = props
  const t = useTranslations()
  const locale = useLocale()
  const filters = ['verdict', 'topic', 'party', 'language'] as const
  const options = {
    verdict: verdicts.map((verdict) => ({ value: verdict, label: t(`verdict.${verdict}`) })),
    topic: choices.topics.map(({ slug, title }) => ({ value: slug, label: title })),
    party: choices.parties.map(({ slug, name }) => ({ value: slug, label: name })),
    language: choices.languages.map((language) => ({ value: language, label: languageName(language, locale) })),
  }
  const days = ['from', 'to'] as const
  // What narrows the list is told below; the fields stand open where one has to be mended.
  const isOpen = [...filters, ...days].some((name) => problems[name])
  return (
    <search>
      <form action={publicLinks(locale).search} className="flex max-w-form flex-col gap-4">
        {typed.exact && <input type="hidden" name="exact" value={typed.exact} />}
        <Field name="q" label={t('search.words')} hint={t('search.hint')} error={problems.q}>
          {(control) => (
            <div className="flex gap-2">
              <SuggestingInput
                control={control}
                typed={typed.q}
                locale={locale}
                label={t('search.suggestions')}
                kinds={{ party: t('search.in.party'), topic: t('search.in.topic'), claim: t('search.in.sentence') }}
                counts={Array.from({ length: mostSuggested + 1 }, (_, count) => t('search.suggested', { count }))}
              />
              <Button type="submit" weight="main">
                {t('search.submit')}
              </Button>
            </div>
          )}
        </Field>
        <details open={isOpen}>
          <summary className="w-fit cursor-pointer py-1 font-semibold text-accent text-small marker:text-quiet">
            {t('search.narrow')}
          </summary>
          <div className="mt-2 grid gap-x-6 gap-y-4 tablet:grid-cols-2">
            {filters.map((name) => (
              <Field key={name} name={name} label={t(`search.${name}`)} error={problems[name]}>
                {(control) => (
                  <Select {...control} options={options[name]} empty={t('search.any')} defaultValue={typed[name]} />
                )}
              </Field>
            ))}
            {days.map((name) => (
              <Field key={name} name={name} label={t(`search.${name}`)} error={problems[name]}>
                {(control) => <TextInput {...control} type="date" defaultValue={typed[name]} />}
              </Field>
            ))}
          </div>
        </details>
      </form>
    </search>
  )
}
