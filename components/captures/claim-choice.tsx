import Form from 'next/form'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { Field } from '#components/ui/field'
import { TextInput } from '#components/ui/text-input'
import { directionOf } from '#lib/i18n/direction'

type Claim = { id: string; sentence: string; language: string }

/** For which claim something is quoted: one that quotes the source already, or one found by words of its sentence. */
export function ClaimChoice(props: {
  page: string
  /** What else the page is asked for: the choice doesn't lead away from it. */
  reading: { find: string; part: number }
  words: string
  citing: Claim[]
  found: Claim[]
  addressOf: (claim: string) => string
}) {
  const { page, reading, words, citing, found, addressOf } = props
  const t = useTranslations('desk.capture')
  const list = (title: string, claims: Claim[]) => (
    <>
      <h3 className="mt-4 font-semibold text-small">{title}</h3>
      <ul className="mt-1 flex flex-col text-small">
        {claims.map(({ id, sentence, language }) => (
          <li key={id} lang={language} dir={directionOf(language)}>
            <Link href={addressOf(id)} scroll={false} prefetch={false} className="inline-block">
              {sentence}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
  return (
    <div>
      <Form action={page} scroll={false} className="flex flex-wrap items-end gap-3">
        {reading.find && <input type="hidden" name="find" value={reading.find} />}
        {reading.part > 1 && <input type="hidden" name="part" value={reading.part} />}
        <div className="min-w-0 grow">
          <Field name="claim" label={t('forClaim')}>
            {(control) => <TextInput {...control} dir="auto" defaultValue={words} maxLength={200} />}
          </Field>
        </div>
        <Button type="submit">{t('findButton')}</Button>
      </Form>
      {words && found.length === 0 && (
        <p role="status" className="mt-2 text-small">
          {t('noSuchClaim')}
        </p>
      )}
      {found.length > 0 && list(t('similar'), found)}
      {citing.length > 0 && list(t('citing'), citing)}
    </div>
  )
}
