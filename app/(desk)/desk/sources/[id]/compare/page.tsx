import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { WordsDifference } from '#components/differences/words-difference'
import { Button } from '#components/ui/button'
import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { PageHeader } from '#components/ui/page-header'
import { Select } from '#components/ui/select'
import { requireActor } from '#lib/auth/actor'
import { isId } from '#lib/fields'
import { directionOf } from '#lib/i18n/direction'
import { getNewsroom } from '#lib/publishing/cached'
import { getCaptureText, getSource } from '#lib/sources/queries'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.source'))('compareTitle') }
}

/** The texts of two copies of a source, word by word. */
export default async function CompareCapturesPage({ params, searchParams }: Props) {
  await connection()
  const actor = await requireActor()
  const { id } = await params
  const source = isId(id) ? await getSource(actor, id) : null
  if (!source) notFound()
  const asked = await searchParams
  const one = (name: string) => source.captures.find((capture) => capture.id === asked[name])
  const [older, newer] = [one('from'), one('to')]
  const t = await getTranslations('desk.source')
  const { timeZone } = await getNewsroom()
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium', timeZone })
  const [before, after] = await Promise.all([older, newer].map((each) => each && getCaptureText(actor, each.id)))
  const options = source.captures
    .filter(({ length }) => length !== null)
    .map(({ id: value, capturedAt, method, by }) => ({
      value,
      label: `${format.format(capturedAt)}, ${by ? t(`madeBy.${method}`, { name: by }) : t('weeklyLook')}`,
    }))
  const choose = (name: 'from' | 'to', label: string, chosen?: string) => (
    <Field name={name} label={label}>
      {(control) => <Select {...control} options={options} defaultValue={chosen} />}
    </Field>
  )
  return (
    <>
      <PageHeader
        title={t('compareTitle')}
        intro={
          <bdi lang={source.language} dir={directionOf(source.language)}>
            {source.title}
          </bdi>
        }
      />
      <p className="my-4 text-small">
        <a href={`/desk/sources/${id}`}>{t('back')}</a>
      </p>
      {options.length > 1 && (
        <form className="flex max-w-form flex-col gap-3">
          {choose('from', t('compareFrom'), older?.id ?? options[1]?.value)}
          {choose('to', t('compareTo'), newer?.id ?? options[0]?.value)}
          <Button type="submit" className="self-start">
            {t('compare')}
          </Button>
        </form>
      )}
      <div className="mt-8">
        {typeof before !== 'string' || typeof after !== 'string' ? (
          <p className="text-quiet">{t('compareMissing')}</p>
        ) : before === after ? (
          <Notice>{t('compareSame')}</Notice>
        ) : (
          <>
            {before.length + after.length > 20_000 && <p className="mb-4 text-quiet text-small">{t('compareLong')}</p>}
            <div className="font-serif">
              <WordsDifference before={before} after={after} language={source.language} isLong />
            </div>
          </>
        )}
      </div>
    </>
  )
}
