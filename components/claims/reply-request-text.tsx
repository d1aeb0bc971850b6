import { useTranslations } from 'next-intl'
import { formatEdtf } from '#lib/dates/edtf'
import type { ReplyRequest } from '#lib/publishing/snapshot'

/** One time that an accused party was asked, in sentences: when, by what way, until when, and what became of it. */
export function ReplyRequestText(props: { request: ReplyRequest; party: string; language: string; locale: string }) {
  const { request, party, language, locale } = props
  const t = useTranslations('claim')
  const { on, via, until, answered, answeredOn, outcome } = request
  const asked = { party, on: formatEdtf(on, locale), via }
  return (
    <>
      {until ? t('askedUntil', { ...asked, until: formatEdtf(until, locale) }) : t('asked', asked)}{' '}
      {answered && (answeredOn ? t('answeredOn', { on: formatEdtf(answeredOn, locale) }) : t('answered'))}
      {!answered && !outcome && t('notAnswered')} {outcome && <bdi lang={language}>{t('outcome', { outcome })}</bdi>}
    </>
  )
}
