import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { RecordDesk } from '#components/records/record-desk'
import { TranslationWriting } from '#components/translations/translation-writing'
import { requireActor } from '#lib/auth/actor'
import { directionOf } from '#lib/i18n/direction'
import { isLanguage } from '#lib/i18n/languages'
import { can } from '#lib/permissions'
import { getStanding } from '#lib/records/queries'
import { getLiveOriginal, getOriginal, getTranslation } from '#lib/translations/queries'
import { languagesFor } from '#lib/translations/translation'
import { findClaim } from '../../find.ts'

type Props = { params: Promise<{ id: string; language: string }> }

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('translations'))('title') }
}

export default async function TranslationPage({ params }: Props) {
  await connection()
  const actor = await requireActor()
  const { id, language } = await params
  const found = isLanguage(language) ? await findClaim(actor, id) : null
  if (!found || !isLanguage(language)) notFound()
  const [live, translation] = await Promise.all([getLiveOriginal(actor, id), getTranslation(actor, id, language)])
  const isPossible = live !== null && languagesFor(live.claim).includes(language)
  if (!translation && !isPossible) notFound()
  const [t, record, before] = await Promise.all([
    getTranslations('translations'),
    translation && getStanding(actor, 'translation', translation.id),
    translation && translation.ofHash !== live?.hash ? getOriginal(actor, translation.ofHash) : null,
  ])
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language
  const { sentence, language: written } = found.claim
  const page = `/desk/claims/${id}/translations/${language}`
  return (
    <RecordDesk
      actor={actor}
      record={record}
      page={page}
      title={t('titleIn', { language: name })}
      intro={
        <a href={`/desk/claims/${id}/translations`} lang={written} dir={directionOf(written)}>
          {sentence}
        </a>
      }
      isWide
    >
      <TranslationWriting
        claim={id}
        language={language}
        live={live}
        before={before}
        translation={translation}
        mayWrite={can(actor, 'write')}
      />
    </RecordDesk>
  )
}
