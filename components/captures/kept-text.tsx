import { getTranslations } from 'next-intl/server'
import { CaptureText } from '#components/captures/capture-text'
import { FindInText } from '#components/captures/find-in-text'
import { quoteForm } from '#components/captures/quote-form'
import { QuotedList } from '#components/captures/quoted-list'
import { Quoting } from '#components/captures/quoting'
import { Selecting } from '#components/captures/selecting'
import { TextParts } from '#components/captures/text-parts'
import { Section } from '#components/ui/section'
import { captureAddress } from '#lib/captures/address'
import type { Reading } from '#lib/captures/input'
import { blocksOf, type Marked, partsOfText } from '#lib/captures/reading'
import { listQuotations } from '#lib/citations/queries'
import { getSubject } from '#lib/claims/queries'
import { isId } from '#lib/fields'
import type { Actor } from '#lib/people/person'
import { can } from '#lib/permissions'
import { findPlaces } from '#lib/quotations/finding'
import { foldOnce } from '#lib/quotations/folding'
import { findParts } from '#lib/quotations/quotation'
import { findRelatable } from '#lib/relations/queries'
import { getWorkingClaim } from '#lib/revisions/queries'

/** A kept text with what is quoted from it, and the way to quote more. */
export async function KeptText(props: {
  actor: Actor
  source: { id: string; language: string }
  capture: string
  text: string
  asked: Reading
  timeZone: string
}) {
  const { actor, source, capture, text, asked, timeZone } = props
  const t = await getTranslations('desk.capture')
  const words = asked.claim && !isId(asked.claim) ? asked.claim : ''
  const named = asked.claim && isId(asked.claim) ? asked.claim : null
  const [quotations, claim, subject, found] = await Promise.all([
    listQuotations(actor, source.id, capture),
    named ? getWorkingClaim(actor, named) : null,
    named ? getSubject(actor, named) : null,
    words ? findRelatable(actor, words, 10) : [],
  ])
  const kept = foldOnce(text)
  const find = asked.find ?? ''
  const places = find.trim() ? findPlaces(kept, find) : null
  const quoted: Marked[] = quotations.flatMap(({ id, exact, startsAt }) =>
    startsAt === null
      ? []
      : (findParts(kept, exact, startsAt) ?? []).map((part, at) => ({
          ...part,
          id: at === 0 ? `quotation-${id}` : `quotation-${id}-${at + 1}`,
        })),
  )
  const hits: Marked[] = places?.places.map(({ start, end }, at) => ({ id: `found-${at + 1}`, start, end })) ?? []

  const parts = partsOfText(text)
  const partAt = (place: number) => parts.findLastIndex(({ start }) => start <= place) + 1
  const chosen = quoted.find(({ id }) => id === `quotation-${asked.quotation}`)
  const wanted = chosen ? partAt(chosen.start) : (asked.part ?? 1)
  const number = parts[wanted - 1] ? wanted : 1
  const reading = { claim: claim?.id, statement: asked.statement, find }
  const addressOf = (more: object, place = '') => captureAddress(source.id, capture, { ...reading, ...more }, place)
  const mayWrite = subject !== null && can(actor, 'write_claim', subject)
  const citing = [...new Map(quotations.map((each) => [each.claim, each])).values()].map((each) => ({
    id: each.claim,
    sentence: each.sentence,
    language: each.language ?? source.language,
  }))
  const turns = <TextParts number={number} count={parts.length} addressOf={(part) => addressOf({ part }, 'text')} />
  return (
    <>
      {can(actor, 'write') && (
        <p className="mt-4 text-small">
          <a href="#quoting">{t('goCite')}</a>
        </p>
      )}
      <FindInText
        words={find}
        found={places}
        language={source.language}
        claim={claim?.id ?? null}
        page={captureAddress(source.id, capture)}
        addressOf={(at) => addressOf({ part: partAt(hits[at]?.start ?? 0) }, `found-${at + 1}`)}
      />
      <div className="grid grid-cols-1 gap-x-12 gap-y-10 desktop:grid-cols-[minmax(0,35rem)_minmax(0,1fr)]">
        <Section id="text" title={t('text')}>
          {turns}
          <Selecting language={source.language} form={mayWrite ? quoteForm : null} place="quoting">
            <CaptureText
              blocks={blocksOf(text, parts[number - 1] as (typeof parts)[number])}
              language={source.language}
              quoted={quoted}
              found={hits}
            />
          </Selecting>
          {turns}
        </Section>
        <div className="flex flex-col gap-10 desktop:sticky desktop:top-4 desktop:max-h-[calc(100dvh-2rem)] desktop:self-start desktop:overflow-y-auto">
          {can(actor, 'write') && (
            <Section id="quoting" title={t('citeTitle')}>
              <Quoting
                source={source}
                capture={capture}
                claim={claim}
                mayWrite={mayWrite}
                statement={asked.statement ?? null}
                words={words}
                citing={citing}
                found={found}
                page={captureAddress(source.id, capture)}
                reading={{ find, part: number }}
                addressOf={(id) => addressOf({ claim: id, statement: null, part: number })}
              />
            </Section>
          )}
          <Section id="quoted" title={t('quoted')}>
            <QuotedList
              source={source}
              quotations={quotations}
              timeZone={timeZone}
              addressOf={({ id, startsAt }) => addressOf({ part: partAt(startsAt ?? 0) }, `quotation-${id}`)}
            />
          </Section>
        </div>
      </div>
    </>
  )
}
