import 'server-only'
import { asc, eq, sql } from 'drizzle-orm'
import { db, type Executor } from '#db/client'
import { accusedParties, claims, claimTopics, gateWaivers } from '#db/schema/claims'
import { captureBodies, captures } from '#db/schema/sources'
import { citations, statements } from '#db/schema/statements'
import { topics } from '#db/schema/topics'
import type { WorkingCitation, WorkingClaim, WorkingStatement } from '#lib/claims/working-claim'
import type { Actor } from '#lib/people/person'
import { requireCan } from '#lib/permissions'
import type { PublishedParty, PublishedSource } from '#lib/publishing/snapshot'

/** The working revision of a claim, for the desk. */
export async function getWorkingClaim(actor: Actor, id: string): Promise<WorkingClaim | null> {
  requireCan(actor, 'read_desk')
  return db().transaction((tx) => readWorkingClaim(tx, id), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  })
}

/** All that a snapshot holds, read from the drafts, every list in its reading order. */
export async function readWorkingClaim(executor: Executor, id: string): Promise<WorkingClaim | null> {
  const [claim] = await executor
    .select({
      id: claims.id,
      slug: claims.slug,
      state: claims.state,
      version: claims.version,
      language: claims.language,
      sentence: claims.sentence,
      context: claims.context,
      firstMade: claims.firstMade,
      verdict: claims.verdict,
      finding: claims.finding,
      rationale: claims.rationale,
      recheckOn: claims.recheckOn,
    })
    .from(claims)
    .where(eq(claims.id, id))
  if (!claim) return null
  const cited = await readCitations(executor, id)
  const accused = await executor
    .select()
    .from(accusedParties)
    .where(eq(accusedParties.claimId, id))
    .orderBy(asc(accusedParties.partyId))
  const stated = await readStatements(executor, id, cited)
  return {
    ...claim,
    topics: await executor
      .select({ id: topics.id, slug: topics.slug, title: topics.title, language: topics.language })
      .from(claimTopics)
      .innerJoin(topics, eq(topics.id, claimTopics.topicId))
      .where(eq(claimTopics.claimId, id))
      .orderBy(asc(topics.slug)),
    statements: stated,
    citations: cited.filter((row) => row.statementId === null).map((row) => row.citation),
    accused: accused.map(({ partyId, askedOn, askedVia, outcome }) => ({
      party: partyId,
      asked: askedOn && askedVia ? { on: askedOn, via: askedVia, outcome } : null,
    })),
    waivers: await executor
      .select({ gate: gateWaivers.gate, reason: gateWaivers.reason })
      .from(gateWaivers)
      .where(eq(gateWaivers.claimId, id))
      .orderBy(asc(gateWaivers.gate)),
    parties: await readParties(executor, [...stated.map((row) => row.party), ...accused.map((row) => row.partyId)]),
    sources: await readSources(executor, id),
  }
}

type Cited = { statementId: string | null; citation: WorkingCitation }

async function readCitations(executor: Executor, claimId: string): Promise<Cited[]> {
  const rows = await executor
    .select({
      citation: citations,
      capture: {
        id: captures.id,
        textSha256: captures.textSha256,
        capturedAt: captures.capturedAt,
        method: captures.method,
      },
      proven: sql<boolean>`coalesce(strpos(${captureBodies.text}, ${citations.exact}) > 0, false)`,
    })
    .from(citations)
    .leftJoin(captures, eq(captures.id, citations.captureId))
    .leftJoin(captureBodies, eq(captureBodies.captureId, captures.id))
    .where(eq(citations.claimId, claimId))
    .orderBy(asc(citations.position), asc(citations.id))
  return rows.map(({ citation: row, capture, proven }) => ({
    statementId: row.statementId,
    citation: {
      id: row.id,
      source: row.sourceId,
      relation: row.relation,
      quotation:
        capture && row.exact !== null
          ? {
              exact: row.exact,
              prefix: row.prefix ?? '',
              suffix: row.suffix ?? '',
              start: row.startsAt ?? 0,
              end: row.endsAt ?? 0,
              capture: { ...capture, capturedAt: capture.capturedAt.toISOString() },
              proven,
            }
          : null,
      locator: row.locator,
      origin: row.origin,
    },
  }))
}

async function readStatements(executor: Executor, claimId: string, cited: Cited[]): Promise<WorkingStatement[]> {
  const rows = await executor
    .select()
    .from(statements)
    .where(eq(statements.claimId, claimId))
    .orderBy(sql`${statements.saidEarliest} nulls last`, asc(statements.position), asc(statements.id))
  return rows.map((row) => ({
    id: row.id,
    party: row.partyId,
    stance: row.stance,
    repliesTo: row.repliesTo,
    office: row.office,
    said: row.said,
    venue: row.venue,
    words:
      row.wording === 'reported'
        ? { wording: row.wording, text: row.words, language: row.language }
        : {
            wording: row.wording,
            text: row.words,
            language: row.language,
            translation:
              row.translation && row.translationLanguage && row.translator
                ? { text: row.translation, language: row.translationLanguage, translator: row.translator }
                : null,
          },
    citations: cited.filter((each) => each.statementId === row.id).map((each) => each.citation),
  }))
}

/** The parties with these ids and all that they are part of. */
async function readParties(executor: Executor, ids: string[]): Promise<PublishedParty[]> {
  if (ids.length === 0) return []
  const rows = await executor.execute<PublishedParty>(sql`
    with recursive named as (
      select * from parties where id in ${[...new Set(ids)]}
      union
      select whole.* from parties whole join named on whole.id = named.part_of
    )
    select id, slug, name, kind, wikidata_id as "wikidataId", part_of as "partOf",
      coalesce((select json_agg(json_build_object('text', n.text, 'language', n.language) order by n.language, n.text)
                from party_names n where n.party_id = named.id and n.text <> named.name), '[]') as names
    from named order by slug`)
  return [...rows]
}

async function readSources(executor: Executor, claimId: string): Promise<PublishedSource[]> {
  const rows = await executor.execute<PublishedSource>(sql`
    select id, url, title, publisher, author, published, language, kind, interest from sources
    where id in (select source_id from citations where claim_id = ${claimId}) order by published_earliest nulls last, id`)
  return [...rows]
}
