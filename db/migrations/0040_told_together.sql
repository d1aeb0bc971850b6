-- What live versions say, told apart: of many claims at once. A record is made anew several times faster so, and triggers on public_claims
-- write what they keep for all of them together.
CREATE FUNCTION tell_claims(told uuid[]) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM public_claims WHERE claim_id = ANY (told);
  DELETE FROM public_suspensions WHERE claim_id = ANY (told);
  DELETE FROM public_claim_parties WHERE claim_id = ANY (told);
  DELETE FROM public_claim_topics WHERE claim_id = ANY (told);
  DELETE FROM public_claim_sources WHERE claim_id = ANY (told);
  DELETE FROM public_statements WHERE claim_id = ANY (told);
  DELETE FROM public_citations WHERE claim_id = ANY (told);
  INSERT INTO public_suspensions (claim_id, number, act, at) SELECT claim_id, number, act, at FROM suspensions WHERE claim_id = ANY (told);
  WITH live AS MATERIALIZED (
    SELECT claim, p.number, p.kind, p.published_at, b.content,
      coalesce((SELECT act <> 'lifted' FROM suspensions s WHERE s.claim_id = claim AND s.number = p.number ORDER BY at DESC LIMIT 1), false) AS suspended
    FROM (SELECT DISTINCT unnest(told)) AS asked (claim)
      CROSS JOIN LATERAL (SELECT * FROM publications WHERE claim_id = claim ORDER BY number DESC LIMIT 1) p
      LEFT JOIN LATERAL (SELECT body::jsonb AS content FROM publication_bodies WHERE publication_id = p.id LIMIT 1) b ON true
  ), readable AS (
    SELECT * FROM live WHERE NOT suspended AND content IS NOT NULL
  ), told_parties AS (
    INSERT INTO public_claim_parties (claim_id, party_id, slug, accused, published_at, content)
    SELECT claim, (party ->> 'id')::uuid, party ->> 'slug',
      EXISTS (SELECT FROM jsonb_array_elements(content -> 'accused') a WHERE a ->> 'party' = party ->> 'id'), published_at, party
    FROM readable CROSS JOIN LATERAL jsonb_array_elements(content -> 'parties') party
  ), told_topics AS (
    INSERT INTO public_claim_topics (claim_id, topic_id, slug, published_at, content)
    SELECT claim, (topic ->> 'id')::uuid, topic ->> 'slug', published_at, topic
    FROM readable CROSS JOIN LATERAL jsonb_array_elements(content -> 'topics') topic
  ), told_sources AS (
    INSERT INTO public_claim_sources (claim_id, source_id, published_at, content)
    SELECT claim, (source ->> 'id')::uuid, published_at, source
    FROM readable CROSS JOIN LATERAL jsonb_array_elements(content -> 'sources') source
  ), told_statements AS (
    INSERT INTO public_statements (claim_id, statement_id, position, party_id, stance, office, said, said_earliest, said_latest, venue, words)
    SELECT claim, (s ->> 'id')::uuid, position, (s ->> 'party')::uuid, s ->> 'stance', s ->> 'office', s ->> 'said', edtf_earliest(s ->> 'said'),
      edtf_latest(s ->> 'said'), s ->> 'venue', s -> 'words'
    FROM readable CROSS JOIN LATERAL jsonb_array_elements(content -> 'statements') WITH ORDINALITY AS each (s, position)
  ), told_citations AS (
    INSERT INTO public_citations (claim_id, citation_id, position, statement_id, source_id, relation, exact, locator)
    SELECT claim, (c ->> 'id')::uuid, row_number() OVER (PARTITION BY claim ORDER BY at, within), statement, (c ->> 'source')::uuid, c ->> 'relation',
      c #>> '{quotation,exact}', c ->> 'locator'
    FROM readable CROSS JOIN LATERAL (
      SELECT at, (s ->> 'id')::uuid AS statement, c, within FROM jsonb_array_elements(content -> 'statements') WITH ORDINALITY AS each (s, at)
        CROSS JOIN LATERAL jsonb_array_elements(s -> 'citations') WITH ORDINALITY AS cited (c, within)
      UNION ALL
      SELECT 0, NULL, c, within FROM jsonb_array_elements(content -> 'citations') WITH ORDINALITY AS cited (c, within)
    ) AS all_cited
  )
  INSERT INTO public_claims (claim_id, slug, number, kind, sentence, language, verdict, finding, first_published_at, published_at, retracted, suspended,
    withheld, recheck_on, first_made)
  SELECT claim, coalesce(content ->> 'slug', (SELECT slug FROM claims WHERE id = claim)), number, kind, content ->> 'sentence',
    coalesce(content ->> 'language', (SELECT language FROM installation)), content ->> 'verdict', content ->> 'finding',
    (SELECT published_at FROM publications WHERE claim_id = claim AND number = 1), published_at, kind = 'retraction', suspended,
    content IS NULL, (content ->> 'recheckOn')::date, content ->> 'firstMade'
  FROM live;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION tell_apart(claim uuid) RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS
  $$ SELECT tell_claims(ARRAY[claim]) $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION rebuild_projections() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  batch uuid[];
  told integer := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(projection_lock());
  -- Without statistics of what was just restored, plans are made for empty tables, and kept.
  ANALYZE claims, publications, publication_bodies, suspensions, claim_translations, record_publications, record_publication_bodies;
  FOR batch IN
    SELECT array_agg(claim_id) FROM (
      SELECT claim_id, row_number() OVER (ORDER BY claim_id) AS at FROM (SELECT claim_id FROM publications UNION SELECT claim_id FROM public_claims) each
    ) numbered GROUP BY (at - 1) / 1000 ORDER BY (at - 1) / 1000
  LOOP
    PERFORM tell_claims(batch);
    told := told + 1;
    IF told IN (1, 20) THEN
      ANALYZE public_claims, public_claim_parties, public_claim_topics, public_claim_sources, public_statements, public_citations, public_translations,
        public_translation_versions;
    END IF;
  END LOOP;
  PERFORM name_parties(array(SELECT party_id FROM public_parties UNION SELECT party_id FROM public_claim_parties
    UNION SELECT record_id FROM record_publications WHERE subject = 'party'));
  PERFORM name_topics(array(SELECT topic_id FROM public_topics UNION SELECT topic_id FROM public_claim_topics
    UNION SELECT record_id FROM record_publications WHERE subject = 'topic'));
  PERFORM name_sources(array(SELECT source_id FROM public_sources UNION SELECT source_id FROM public_claim_sources));
  PERFORM public_changed('public');
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION tell_claims(uuid[]) FROM PUBLIC;
--> statement-breakpoint
SELECT rebuild_projections();
