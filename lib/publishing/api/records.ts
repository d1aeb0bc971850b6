import 'server-only'
import { dataLinks, publicLinks } from '#lib/links'
import type { PartyListing, PublicParty } from '#lib/publishing/party-queries'
import type { DatedPosition } from '#lib/publishing/position-queries'
import type { PublicSource, SourceListing, SourceUse } from '#lib/publishing/source-queries'
import type { PublicTopic, TopicListing } from '#lib/publishing/topic-queries'
import { absolute } from './claims.ts'
import type { Shape } from './record-shapes.ts'

const pages = publicLinks('en')

const topicFields = ({ topicId: id, slug, title, language, retracted }: PublicTopic | TopicListing) => ({
  ...{ id, slug, title, language, retracted },
  url: absolute(pages.topic(slug)),
})

export const topicSummaryOf = (topic: TopicListing): Shape['topicSummary'] => ({
  ...topicFields(topic),
  claims: topic.claims,
  changedAt: topic.changedAt.toISOString(),
  api: absolute(dataLinks.topic(topic.slug)),
})

export const topicOf = (topic: PublicTopic): Shape['topic'] => ({
  ...topicFields(topic),
  introduction: topic.introduction,
  claims: absolute(dataLinks.claimsOfTopic(topic.slug)),
  versions: versionsOf(topic),
})

const versionsOf = ({ versions }: Pick<PublicTopic, 'versions'>) =>
  versions.map(({ number, kind, note, hash, publishedAt }) => ({
    ...{ number, kind, note, hash },
    publishedAt: publishedAt.toISOString(),
  }))

const partyFields = ({ partyId: id, slug, name, kind, names, wikidataId, retracted }: PublicParty | PartyListing) => ({
  ...{ id, slug, name, kind, names, wikidataId, retracted },
  url: absolute(pages.party(slug)),
})

export const partySummaryOf = (party: PartyListing): Shape['partySummary'] => ({
  ...partyFields(party),
  partOf: party.partOf,
  claims: party.claims,
  changedAt: party.changedAt.toISOString(),
  api: absolute(dataLinks.party(party.slug)),
})

export const partyOf = (party: PublicParty): Shape['party'] => ({
  ...partyFields(party),
  partOf: party.wholes.map(named),
  parts: party.parts.map(named),
  claims: absolute(dataLinks.claimsOfParty(party.slug)),
  statements: absolute(dataLinks.statements(party.slug)),
  versions: versionsOf(party),
})

const named = ({ partyId: id, slug, name }: { partyId: string; slug: string; name: string }) => ({ id, slug, name })

export const statementOf = (position: DatedPosition): Shape['statement'] => ({
  id: position.statementId,
  claim: position.claim.slug,
  party: speakerOf(position.party),
  stance: position.stance,
  changedFrom: position.changedFrom,
  office: position.office,
  said: position.said,
  venue: position.venue,
  wording: position.words.wording,
  text: position.words.text,
  language: position.words.language,
})

const speakerOf = ({ id, slug, name }: { id: string; slug: string; name: string }) => ({ id, slug, name })

const sourceFields = (source: PublicSource | SourceListing) => ({
  id: source.sourceId,
  address: source.url,
  archivedUrl: source.archivedUrl,
  title: source.title,
  publisher: source.publisher,
  author: source.author,
  published: source.published,
  language: source.language,
  kind: source.kind,
  interest: source.interest,
  url: absolute(pages.source(source.sourceId)),
})

export const sourceSummaryOf = (source: SourceListing): Shape['sourceSummary'] => ({
  ...sourceFields(source),
  claims: source.claims,
  changedAt: source.changedAt.toISOString(),
  api: absolute(dataLinks.source(source.sourceId)),
})

export const sourceOf = (source: PublicSource): Shape['source'] => ({
  ...sourceFields(source),
  uses: absolute(dataLinks.uses(source.sourceId)),
})

export const useOf = ({ slug, citations }: SourceUse): Shape['sourceUse'] => ({
  claim: slug,
  citations: citations.map(({ relation, statement, exact, locator }) => ({
    relation,
    statement: statement && { id: statement.statementId, stance: statement.stance, party: speakerOf(statement.party) },
    quotation: exact,
    locator,
  })),
})
