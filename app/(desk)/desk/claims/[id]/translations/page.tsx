import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { ClaimHeader } from '#components/claims/claim-header'
import { standingFacts } from '#components/records/standing-facts'
import { requireActor } from '#lib/auth/actor'
import { getNewsroom } from '#lib/publishing/cached'
import { listStandings } from '#lib/records/queries'
import { getLiveOriginal, listTranslations } from '#lib/translations/queries'
import { languagesFor } from '#lib/translations/translation'
import { findClaim } from '../find.ts'

type Props = { params: Promise<{ id: string }> }

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('translations'))('title') }
}

export default async function TranslationsPage({ params }: Props) {
  await connection()
  const actor = await requireActor()
  const { id } = await params
  const found = await findClaim(actor, id)
  if (!found) notFound()
  const t = await getTranslations()
  const [{ timeZone }, original, begun] = await Promise.all([
    getNewsroom(),
    getLiveOriginal(actor, id),
    listTranslations(actor, id),
  ])
  const standings = await listStandings(
    actor,
    'translation',
    begun.map((each) => each.id),
  )
  const names = new Intl.DisplayNames(['en'], { type: 'language' })
  const rows = languagesFor(original?.claim ?? found.claim).map((language) => {
    const translation = begun.find((each) => each.language === language)
    const standing = translation && standings.get(translation.id)
    const isBehind = original !== null && translation !== undefined && translation.ofNumber < original.number
    return { language, translation, facts: standingFacts(t, standing), isBehind }
  })
  return (
    <>
      <ClaimHeader claim={found.claim} subject={found.subject} timeZone={timeZone} />
      <div className="mt-6 max-w-form">
        <h2 className="font-semibold text-title">{t('translations.title')}</h2>
        <p className="mt-2 max-w-measure text-quiet text-small">
          {original ? t('translations.intro', { number: original.number }) : t('translations.nothingToTranslate')}
        </p>
        <ul className="mt-4">
          {rows.map(({ language, translation, facts, isBehind }) => (
            <li key={language} className="border-line border-b py-2.5">
              {original || translation ? (
                <a href={`/desk/claims/${id}/translations/${language}`} className="font-semibold">
                  {names.of(language)}
                </a>
              ) : (
                <span className="font-semibold">{names.of(language)}</span>
              )}
              <ul className="flex flex-wrap gap-x-4 text-quiet text-small">
                {facts.length === 0 && <li>{t('translations.missingState')}</li>}
                {facts.map((fact, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: facts never change in place
                  <li key={at}>{fact}</li>
                ))}
                {translation && isBehind && (
                  <li className="text-alert">{t('translations.behind', { number: translation.ofNumber })}</li>
                )}
              </ul>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
