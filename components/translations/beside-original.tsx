import { useTranslations } from 'next-intl'
import { directionOf } from '#lib/i18n/direction'
import type { Actor } from '#lib/people/person'
import { getOriginal } from '#lib/translations/queries'
import { translatedFields, type Words } from '#lib/translations/translation'

type Translation = Words & { hash: string; number: number; language: string }

/** What was translated, and how, field by field: what a reviewer judges. Without its original, which was withheld, nothing. */
export async function BesideOriginal({ actor, translation }: { actor: Actor; translation: Translation }) {
  const original = await getOriginal(actor, translation.hash)
  return original && <Table original={original.claim} translation={translation} />
}

function Table({ original, translation }: { original: Words & { language: string }; translation: Translation }) {
  const t = useTranslations()
  const told = translatedFields.filter((field) => original[field] !== null || translation[field] !== null)
  return (
    <section aria-labelledby="beside" className="flex flex-col gap-4">
      <h2 id="beside" className="border-line border-b pb-1.5 font-semibold text-lead">
        {t('translations.beside', { number: translation.number })}
      </h2>
      {told.map((field) => (
        <div key={field}>
          <h3 className="font-semibold text-quiet text-small">{t(`records.field.${field}`)}</h3>
          <div className="mt-1 grid gap-x-6 gap-y-2 tablet:grid-cols-2">
            <OriginalText text={original[field]} language={original.language} />
            <OriginalText text={translation[field]} language={translation.language} />
          </div>
        </div>
      ))}
    </section>
  )
}

/** As it was typed, with its references. */
export function OriginalText({ text, language }: { text: string | null; language: string }) {
  const t = useTranslations('records')
  if (text === null) return <p className="text-quiet">{t('emptyField')}</p>
  return (
    <p lang={language} dir={directionOf(language)} className="whitespace-pre-wrap break-words font-serif">
      {text}
    </p>
  )
}
