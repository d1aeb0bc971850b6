import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '#components/ui/button'
import { Field } from '#components/ui/field'
import { TextInput } from '#components/ui/text-input'
import type { findPlaces } from '#lib/quotations/finding'

type Found = ReturnType<typeof findPlaces>

/** A field that finds words in a text, and every place where they stand. */
export function FindInText(props: {
  words: string
  found: Found | null
  language: string
  claim: string | null
  page: string
  addressOf: (at: number) => string
}) {
  const { words, found, language, claim, page, addressOf } = props
  const t = useTranslations('desk.capture')
  return (
    <div className="mt-6 mb-6">
      <search>
        <form action={page} className="flex flex-wrap items-end gap-3">
          {claim && <input type="hidden" name="claim" value={claim} />}
          <div className="min-w-0 max-w-80 grow">
            <Field name="find" label={t('find')}>
              {(control) => (
                <TextInput {...control} type="search" dir="auto" lang={language} defaultValue={words} maxLength={500} />
              )}
            </Field>
          </div>
          <Button type="submit">{t('findButton')}</Button>
          {words && <ButtonLink href={claim ? `${page}?claim=${claim}` : page}>{t('clear')}</ButtonLink>}
        </form>
      </search>
      {found && (
        <>
          <p role="status" className="mt-3 text-small">
            {found.isCut
              ? t('foundMany', { count: found.places.length })
              : t('foundCount', { count: found.places.length })}
          </p>
          <ol className="mt-2 flex max-h-60 max-w-measure flex-col overflow-y-auto text-small">
            {found.places.map(({ start, before, after, words: said }, at) => (
              <li key={start} lang={language} dir="auto">
                <a href={addressOf(at)} className="inline-block">
                  …{before}
                  <strong>{said}</strong>
                  {after}…
                </a>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  )
}
