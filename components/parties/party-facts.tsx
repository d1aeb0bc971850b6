import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Comma } from '#components/site/comma'
import { DefinitionList } from '#components/ui/definition-list'
import { directionOf } from '#lib/i18n/direction'
import { publicLinks } from '#lib/links'
import type { PublicParty } from '#lib/publishing/party-queries'

/** By what names a party goes, and what it belongs to. */
export function PartyFacts({ party, locale }: { party: PublicParty; locale: string }) {
  const t = useTranslations('party')
  const { name, names, wholes, parts, wikidataId } = party
  const others = names.filter(({ text }) => text !== name)
  return (
    <div className="flex max-w-measure flex-col gap-4">
      {others.length > 0 && (
        <p className="text-small">
          <span className="text-quiet">{t('names')} </span>
          {others.map(({ text, language }, index) => (
            <Fragment key={`${language} ${text}`}>
              {index > 0 && (
                <>
                  <Comma />{' '}
                </>
              )}
              <bdi lang={language} dir={directionOf(language)}>
                {text}
              </bdi>
            </Fragment>
          ))}
        </p>
      )}
      <DefinitionList
        items={[
          { term: t('partOf'), detail: wholes.length > 0 ? <Parties parties={wholes} locale={locale} /> : null },
          { term: t('parts'), detail: parts.length > 0 ? <Parties parties={parts} locale={locale} /> : null },
          {
            term: 'Wikidata',
            detail: wikidataId && (
              <a href={`https://www.wikidata.org/wiki/${wikidataId}`} rel="noreferrer nofollow">
                {wikidataId}
              </a>
            ),
          },
          {
            term: t('history'),
            detail:
              party.versions.length > 0 ? (
                <a href={publicLinks(locale).partyHistory(party.slug)}>
                  {t('versions', { count: party.versions.length })}
                </a>
              ) : null,
          },
        ]}
      />
    </div>
  )
}

const Parties = ({ parties, locale }: { parties: { partyId: string; slug: string; name: string }[]; locale: string }) =>
  parties.map(({ partyId, slug, name }, index) => (
    <Fragment key={partyId}>
      {index > 0 && (
        <>
          <Comma />{' '}
        </>
      )}
      <a href={publicLinks(locale).party(slug)}>
        <bdi>{name}</bdi>
      </a>
    </Fragment>
  ))
