-- What readers see of translations is told with the claims, whoever tells those anew: of many claims at once.
DROP TRIGGER tell_translations ON public_claims;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION tell_translations() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM public_translation_versions v USING told WHERE v.claim_id = told.claim_id;
  DELETE FROM public_translations t USING told WHERE t.claim_id = told.claim_id;
  WITH versions AS MATERIALIZED (
    SELECT t.claim_id, t.language, told.suspended, p.*, body.content, told_of.of_number, coalesce((
      SELECT act FROM suspensions s WHERE s.claim_id = t.claim_id AND s.number = told_of.of_number ORDER BY at DESC LIMIT 1), 'lifted') <> 'lifted' AS apart
    FROM told JOIN claim_translations t ON t.claim_id = told.claim_id
      JOIN record_publications p ON p.subject = 'translation' AND p.record_id = t.id
      LEFT JOIN record_publication_bodies b ON b.publication_id = p.id
      CROSS JOIN LATERAL (SELECT b.body::jsonb -> 'content' AS content OFFSET 0) body
      -- Of what is withheld there is no body to tell which version it was of.
      CROSS JOIN LATERAL (SELECT (body.content ->> 'number')::integer AS of_number) told_of
  ), told_versions AS (
    INSERT INTO public_translation_versions (publication_id, claim_id, language, number, suspended)
    SELECT id, claim_id, language, of_number, suspended OR apart FROM versions
  )
  INSERT INTO public_translations (claim_id, number, language, sentence, context, finding, rationale, version, kind, note, hash, published_at)
  SELECT DISTINCT ON (claim_id, language, of_number) claim_id, of_number, language, content ->> 'sentence', content ->> 'context', content ->> 'finding',
    content ->> 'rationale', number, kind, note, hash, published_at
  FROM versions v
  WHERE content IS NOT NULL AND NOT suspended AND NOT apart
    -- What was retracted, and all before it, stays away.
    AND NOT EXISTS (SELECT FROM versions r WHERE r.record_id = v.record_id AND r.kind = 'retraction' AND r.number >= v.number)
  ORDER BY claim_id, language, of_number, number DESC;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Before those that tell words, by its name.
CREATE TRIGGER tell_translations AFTER INSERT ON public_claims REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION tell_translations();
--> statement-breakpoint
ALTER TABLE public_claims ENABLE ALWAYS TRIGGER tell_translations;
--> statement-breakpoint

-- As in 0043, but what the rarest word has is looked at before the newest claims are walked: a rare word's claims are all looked at, and
-- what has a word that no claim has is nothing.
CREATE OR REPLACE FUNCTION suggested_claims(asked text[], most integer) RETURNS TABLE (claim_id uuid) LANGUAGE plpgsql STABLE ROWS 10
  SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan SET jit = off SET enable_seqscan = off
  -- Hundreds of claims are looked up one by one: a planner that takes them for more reads the whole record.
  SET enable_hashjoin = off SET enable_mergejoin = off AS $$
#variable_conflict use_column
DECLARE
  few CONSTANT integer := 500;
  walked CONSTANT integer := 2000;
  many CONSTANT integer := 300;
  last CONSTANT text := asked[cardinality(asked)];
  earlier CONSTANT text[] := array(SELECT DISTINCT unnest(asked[:cardinality(asked) - 1]));
  begun CONSTANT tsquery := concat_ws(' & ', (SELECT string_agg(format('''%s''', word), ' & ') FROM unnest(earlier) word),
    format('''%s'':*', last))::tsquery;
  hits uuid[] := '{}';
  rarest integer[];
  held bigint;
BEGIN
  SELECT ids, claims INTO rarest, held FROM (
    SELECT array_agg(id) AS ids, coalesce(sum(claims), 0) AS claims FROM (
      SELECT id, claims FROM match_words WHERE word >= last AND word < last || U&'\+10FFFF' AND claims > 0 ORDER BY word LIMIT many
    ) ends HAVING count(*) < many
    UNION ALL SELECT array_agg(w.id), coalesce(sum(w.claims), 0) FROM unnest(earlier) word LEFT JOIN match_words w USING (word) GROUP BY word
  ) ways ORDER BY claims LIMIT 1;
  IF held = 0 THEN RETURN; END IF;
  IF held IS NULL OR held > few THEN
    hits := array(SELECT claim_id FROM (
        SELECT claim_id, words FROM public_sentences ORDER BY published_at DESC, claim_id DESC LIMIT walked
      ) newest WHERE words @@ begun LIMIT most);
  END IF;
  IF cardinality(hits) < most AND held IS NOT NULL THEN
    hits := hits || array(
      SELECT s.claim_id FROM (
        SELECT DISTINCT claim FROM unnest(rarest) word (id) CROSS JOIN LATERAL (
          SELECT claim FROM match_postings p WHERE p.word = word.id ORDER BY claim DESC LIMIT few
        ) each ORDER BY claim DESC LIMIT few
      ) newest JOIN match_claims m ON m.number = newest.claim JOIN public_sentences s ON s.claim_id = m.claim_id
      WHERE s.words @@ begun AND s.claim_id <> ALL (hits) ORDER BY s.published_at DESC, s.claim_id DESC LIMIT most - cardinality(hits));
  END IF;
  RETURN QUERY SELECT unnest(hits);
END $$;
--> statement-breakpoint
-- A planner that takes them for a thousand reads the whole record beside them.
ALTER FUNCTION match_candidates(text[], integer) ROWS 100;
