import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getLocale, getTranslations } from 'next-intl/server'
import { PublicPage } from '#components/site/public-page'
import { TipForm } from '#components/tips/tip-form'
import { WhatHappens } from '#components/tips/what-happens'
import { directionOf } from '#lib/i18n/direction'
import { makeFormToken } from '#lib/letterbox/form-token'
import { tellsOutcomes } from '#lib/letterbox/queries'
import { publicLinks } from '#lib/links'
import { getRecord } from '#lib/publishing/cached'
import { forgottenAfterDays, longest } from '#lib/tips/tip'
import { alternatesOf, type Place } from '#lib/translated-page'
import { handInAction } from './actions.ts'

type Props = { searchParams: Promise<{ claim?: string | string[]; words?: string | string[] }> }

export const instant = false

const place: Place = (links) => links.submit

const first = (value: string | string[] | undefined) => [value ?? ''].flat()[0] ?? ''

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('submit')
  const isCorrection = (await getRecord(first((await searchParams).claim))) !== null
  return {
    title: t(isCorrection ? 'correctionTitle' : 'claimTitle'),
    description: t(isCorrection ? 'correctionIntro' : 'claimIntro'),
    alternates: alternatesOf(place, await getLocale()),
    ...(isCorrection && { robots: { index: false } }),
  }
}

export default async function SubmitPage({ searchParams }: Props) {
  await connection()
  const { claim, words } = await searchParams
  const about = await getRecord(first(claim))
  const t = await getTranslations('submit')
  const locale = await getLocale()
  const isCorrection = about !== null
  const isTold = tellsOutcomes()
  return (
    <PublicPage place={place}>
      <div className="mx-auto flex max-w-form flex-col gap-6">
        <header className="flex flex-col gap-3">
          <h1 className="font-semibold font-serif text-headline">
            {t(isCorrection ? 'correctionTitle' : 'claimTitle')}
          </h1>
          <p>{t(isCorrection ? 'correctionIntro' : 'claimIntro')}</p>
          {about?.sentence && (
            <p className="border-ink border-s-4 ps-4">
              <span className="block text-quiet text-small">{t('about')}</span>
              <a
                href={publicLinks(locale).claim(about.slug)}
                lang={about.language ?? undefined}
                dir={directionOf(about.language ?? locale)}
                className="font-serif text-lead"
              >
                {about.sentence}
              </a>
            </p>
          )}
        </header>
        <WhatHappens isCorrection={isCorrection} isTold={isTold} />
        <TipForm
          action={handInAction}
          hidden={{ language: locale, about: about?.slug ?? '' }}
          token={makeFormToken()}
          filled={{ words: first(words).slice(0, longest.words) }}
          labels={{
            words: t(isCorrection ? 'wrong' : 'words'),
            seen: t(isCorrection ? 'shown' : 'seen'),
            why: t('why'),
            name: t('name'),
            email: t('email'),
          }}
          hints={{
            words: t(isCorrection ? 'wrongHint' : 'wordsHint'),
            seen: t(isCorrection ? 'shownHint' : 'seenHint'),
            why: t('whyHint'),
            email: t(isTold ? 'emailHint' : 'emailHintNoMail'),
          }}
          words={{
            optional: t('optional'),
            you: t('you'),
            privacy: t('privacy', { days: forgottenAfterDays }),
            trap: t('trap'),
            send: t('send'),
            sendAnyway: t('sendAnyway'),
            sending: t('sending'),
          }}
        />
      </div>
    </PublicPage>
  )
}
