-- In 0032 the id that was looked for was taken for the publication's own: no version of a party's or a topic's own was ever found.
CREATE OR REPLACE FUNCTION name_parties(ids uuid[]) RETURNS text[] LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  before text[] := tags_of_parties(ids);
BEGIN
  DELETE FROM public_parties WHERE party_id = ANY (ids);
  INSERT INTO public_parties (party_id, slug, name, kind, wikidata_id, part_of, names, number, retracted)
  SELECT called, content ->> 'slug', content ->> 'name', content ->> 'kind', content ->> 'wikidataId',
    coalesce(content #>> '{partOf,id}', content ->> 'partOf')::uuid, content -> 'names', number, retracted
  FROM (SELECT DISTINCT unnest(ids)) AS each (called) CROSS JOIN LATERAL (
    SELECT * FROM (
      (SELECT 0 AS rank, b.body::jsonb -> 'content' AS content, p.number, p.kind = 'retraction' AS retracted
       FROM record_publications p JOIN record_publication_bodies b ON b.publication_id = p.id
       WHERE p.subject = 'party' AND p.record_id = called ORDER BY p.number DESC LIMIT 1)
      UNION ALL
      (SELECT 1, c.content, NULL, false FROM public_claim_parties c WHERE c.party_id = called ORDER BY c.published_at DESC, c.claim_id LIMIT 1)
    ) told ORDER BY rank LIMIT 1
  ) AS newest;
  RETURN before || tags_of_parties(ids);
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION name_topics(ids uuid[]) RETURNS text[] LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  before text[] := array(SELECT 'topic:' || slug FROM public_topics WHERE topic_id = ANY (ids));
BEGIN
  DELETE FROM public_topics WHERE topic_id = ANY (ids);
  INSERT INTO public_topics (topic_id, slug, title, language, introduction, number, retracted)
  SELECT called, content ->> 'slug', content ->> 'title', content ->> 'language', content ->> 'introduction', number, retracted
  FROM (SELECT DISTINCT unnest(ids)) AS each (called) CROSS JOIN LATERAL (
    SELECT * FROM (
      (SELECT 0 AS rank, b.body::jsonb -> 'content' AS content, p.number, p.kind = 'retraction' AS retracted
       FROM record_publications p JOIN record_publication_bodies b ON b.publication_id = p.id
       WHERE p.subject = 'topic' AND p.record_id = called ORDER BY p.number DESC LIMIT 1)
      UNION ALL
      (SELECT 1, c.content, NULL, false FROM public_claim_topics c WHERE c.topic_id = called ORDER BY c.published_at DESC, c.claim_id LIMIT 1)
    ) told ORDER BY rank LIMIT 1
  ) AS newest;
  RETURN before || array(SELECT 'topic:' || slug FROM public_topics WHERE topic_id = ANY (ids));
END $$;
--> statement-breakpoint
SELECT rebuild_projections();
