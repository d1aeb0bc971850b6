import { useTranslations } from 'next-intl'
import { ClaimStanding } from '#components/claims/claim-standing'
import { WorldDate } from '#components/dates/world-date'
import { StanceMark } from '#components/statements/stance-mark'
import { Table, Td, Th } from '#components/ui/table'
import { directionOf } from '#lib/i18n/direction'
import { publicLinks } from '#lib/links'
import type { Matrix } from '#lib/publishing/matrix'
import type { Position } from '#lib/publishing/position-queries'
import type { ClaimListing } from '#lib/publishing/queries'
import { toldIn } from '#lib/publishing/translation'

const stays = 'sticky start-0 z-10 bg-paper'

/** Parties against claims: the latest position of each on each, and apart from them what we found. */
export function PositionMatrix(props: { claims: ClaimListing[]; matrix: Matrix<Position>; locale: string }) {
  const { claims, matrix, locale } = props
  const t = useTranslations()
  const links = publicLinks(locale)
  const { parties, latest } = matrix
  return (
    <Table caption={t('topic.matrixCaption')}>
      <thead>
        <tr>
          <Th className={`${stays} min-w-40 tablet:min-w-64`}>{t('claim.label')}</Th>
          <Th className="min-w-32 bg-tint ps-4">{t('claim.finding')}</Th>
          {parties.map(({ id, slug, name }) => (
            <Th key={id} className="min-w-32 max-w-52 ps-4">
              <a href={links.party(slug)}>
                <bdi>{name}</bdi>
              </a>
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <tr key={claim.claimId}>
            <th scope="row" className={`${stays} border-line border-b py-2 pe-4 text-start align-top font-normal`}>
              <Sentence claim={claim} locale={locale} />
            </th>
            <Td className="bg-tint ps-4">
              <ClaimStanding claim={claim} />
            </Td>
            {parties.map(({ id }) => (
              <Td key={id} className="ps-4">
                <Latest position={latest.get(claim.claimId)?.get(id)} slug={claim.slug} locale={locale} />
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Sentence({ claim, locale }: { claim: ClaimListing; locale: string }) {
  const { sentence, language } = toldIn(claim, locale)
  return (
    <a
      href={publicLinks(locale).claim(claim.slug)}
      lang={language}
      dir={directionOf(language)}
      className="block font-serif"
    >
      {sentence}
    </a>
  )
}

function Latest({ position, slug, locale }: { position?: Position; slug: string; locale: string }) {
  const t = useTranslations()
  if (!position) return null
  return (
    <>
      <a href={publicLinks(locale).statement(slug, position.statementId)} className="font-semibold no-underline">
        <StanceMark stance={position.stance} />
      </a>
      <p className="text-fine text-quiet">
        {position.said ? <WorldDate date={position.said} locale={locale} /> : t('statement.dateUnknown')}
      </p>
      {position.changedFrom && (
        <p className="text-fine">{t('party.changed', { before: t(`stance.${position.changedFrom}`) })}</p>
      )}
    </>
  )
}
