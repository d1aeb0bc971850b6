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
  few CONSTANT integer := 300;
  walked CONSTANT integer := 1000;
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
-- As in 0042, with a smaller budget. Live claims that may say what these words say, by BM25 over the rarest of them: each as it stands, with another ending, or a letter apart.
-- No more than `budget` postings are read: of the word that is one too many, those of its newest claims.
CREATE OR REPLACE FUNCTION match_candidates(asked text[], most integer) RETURNS TABLE (claim_id uuid, leads_to uuid, bm25 real) LANGUAGE plpgsql STABLE
  -- A planner that takes them for a thousand reads the whole record beside them.
  ROWS 100
  SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan SET jit = off SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  budget CONSTANT integer := 10000;
  total CONSTANT real := coalesce((SELECT claims FROM match_words WHERE word = ''), 0);
  configs CONSTANT regconfig[] := array(SELECT DISTINCT search_config(language) FROM public_stem_languages WHERE search_config(language) IS NOT NULL);
BEGIN
  RETURN QUERY
  WITH chosen AS MATERIALIZED (
    -- Words that nothing has may be misspelt.
    SELECT word FROM (
      SELECT a.word, w.claims IS NULL AS unknown, row_number() OVER (PARTITION BY w.claims IS NULL ORDER BY w.claims, at) AS place
      FROM unnest(asked) WITH ORDINALITY a (word, at) LEFT JOIN match_words w ON w.word = a.word AND w.claims > 0
      WHERE a.word <> ''
    ) ranked WHERE place <= CASE WHEN unknown THEN 20 ELSE 40 END
  ), keyed AS MATERIALIZED (
    SELECT word, stem_keys(word, NULL) || array(SELECT unnest(stem_keys(word, config)) FROM unnest(configs) config) AS stems, deletion_keys(word) AS deletions
    FROM chosen
  ), ways AS MATERIALIZED (
    SELECT k.word AS asked, w.id, w.claims, CASE WHEN w.word = k.word THEN 1.0 WHEN w.keys && k.stems THEN 0.8 ELSE 0.5 END AS nearness
    FROM keyed k CROSS JOIN LATERAL (
      SELECT id, claims, keys, m.word FROM match_words m WHERE m.keys && (k.stems || k.deletions) AND m.claims > 0
      ORDER BY m.word = k.word DESC, m.claims DESC LIMIT 20
    ) w
  ), worth AS MATERIALIZED (
    -- All that a word may be counts together, or a rare misspelling would make a common word rare. Steeper than BM25 has it: what many
    -- claims say tells little.
    SELECT id, max(nearness * ln(1 + total / (0.5 + together)) ^ 1.3)::real AS worth, min(claims) AS claims FROM (
      SELECT *, sum(claims) OVER (PARTITION BY asked) AS together FROM ways
    ) counted GROUP BY id
  ), taken AS (
    SELECT id, worth, budget - (read - claims) AS room FROM (SELECT *, sum(claims) OVER (ORDER BY worth DESC, id) AS read FROM worth) counted
    WHERE read - claims < budget
  ), found AS MATERIALIZED (
    SELECT p.claim FROM taken t CROSS JOIN LATERAL (
      SELECT claim, weight FROM match_postings m WHERE m.word = t.id ORDER BY claim DESC LIMIT t.room
    ) p GROUP BY p.claim ORDER BY sum(p.weight * t.worth) DESC, p.claim DESC LIMIT 3 * most
  )
  SELECT m.claim_id, m.leads_to, sum(each.weight * w.worth)::real AS score
  FROM found f JOIN match_claims m ON m.number = f.claim CROSS JOIN LATERAL unnest(m.words, m.weights) AS each (word, weight)
    JOIN worth w ON w.id = each.word
  GROUP BY m.number ORDER BY score DESC, m.number LIMIT most;
END $$;
--> statement-breakpoint

-- As in 0039, but the words of no more than some thousand claims are read, however many fit: a phrase is looked for among the newest claims
-- that have all of its words. What fits is looked up once.
CREATE OR REPLACE FUNCTION found_claims(asked tsquery, told tsquery, since timestamptz, until timestamptz, best boolean, place_rank real,
  place_at timestamptz, place_id uuid, size integer) RETURNS TABLE (claim_id uuid, published_at timestamptz, rank real) LANGUAGE plpgsql STABLE
  -- A planner that guesses wrong how many there are reads the words of the whole record.
  SET search_path = public, pg_temp SET enable_seqscan = off SET plan_cache_mode = force_custom_plan SET jit = off AS $$
#variable_conflict use_column
DECLARE
  many CONSTANT integer := 1000;
  first CONSTANT timestamptz := coalesce(since, '-infinity');
  behind CONSTANT timestamptz := coalesce(until, 'infinity');
  at CONSTANT timestamptz := coalesce(place_at, 'infinity');
  id CONSTANT uuid := coalesce(place_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  is_phrase CONSTANT boolean := asked::text ~ '<(-|\d+)>';
  -- The index knows words, and not in which order they stand: this is what it can tell of a phrase. Of one that may not stand there it tells nothing.
  near CONSTANT tsquery := CASE WHEN is_phrase THEN regexp_replace(regexp_replace(asked::text, '!\( ''[^()]*<(-|\d+)>[^()]*\)', '!''#''', 'g'),
    '<(-|\d+)>', '&', 'g')::tsquery ELSE asked END;
  hits tid[];
  far integer := least(10 * size, 300);
  nearly integer;
  is_dense boolean := false;
BEGIN
  -- What no words are looked for in is known to be little, or it would have been found in a list.
  IF best IS NOT TRUE AND numnode(told) > 0 THEN
    -- Where much fits, the newest fill the page. The first few hundred tell whether they would: reading the words of a claim takes five times
    -- as long as finding one in the index.
    FOR step IN 1..2 LOOP
      hits := array(SELECT w.ctid FROM (
          SELECT p.ctid, p.published_at, p.claim_id, p.words FROM public_words p
          WHERE p.published_at >= first AND p.published_at < behind AND (p.published_at, p.claim_id) < (at, id)
          ORDER BY p.published_at DESC, p.claim_id DESC LIMIT far
        ) w WHERE w.words @@ asked ORDER BY w.published_at DESC, w.claim_id DESC LIMIT size);
      EXIT WHEN step = 2 OR cardinality(hits) = size;
      nearly := CASE WHEN is_phrase THEN (SELECT count(*) FROM (
          SELECT p.words FROM public_words p
          WHERE p.published_at >= first AND p.published_at < behind AND (p.published_at, p.claim_id) < (at, id)
          ORDER BY p.published_at DESC, p.claim_id DESC LIMIT far
        ) w WHERE w.words @@ near) ELSE cardinality(hits) END;
      is_dense := nearly > 0 AND 5 * size * (far / nearly::real) <= nearly / far::real * (SELECT reltuples FROM pg_class WHERE oid = 'public_words'::regclass);
      EXIT WHEN NOT is_dense;
      far := CASE WHEN is_phrase THEN 1000 ELSE 2 * size * far / nearly END;
    END LOOP;
    IF (cardinality(hits) = size OR is_phrase AND is_dense)
      AND (NOT best OR EXISTS (SELECT FROM public_words p ORDER BY p.published_at, p.claim_id OFFSET many)) THEN
      RETURN QUERY SELECT p.claim_id, p.published_at::timestamptz, NULL::real FROM public_words p WHERE p.ctid = ANY (hits)
        ORDER BY p.published_at DESC, p.claim_id DESC;
      RETURN;
    END IF;
  END IF;
  WITH found AS MATERIALIZED (
    SELECT p.ctid AS hit, p.published_at, p.claim_id FROM public_words p WHERE p.words @@ near AND p.published_at >= first AND p.published_at < behind
  ), counted AS (
    SELECT count(*) AS claims FROM found
  )
  SELECT claims, CASE WHEN best IS NOT FALSE AND claims <= many THEN array(SELECT hit FROM found) ELSE array(
    SELECT hit FROM found WHERE best OR (published_at, claim_id) < (at, id) ORDER BY published_at DESC, claim_id DESC
    LIMIT CASE WHEN best OR is_phrase THEN many ELSE size END) END INTO nearly, hits FROM counted;
  -- IS TRUE: they are looked up by where they stand, and not in the index once more.
  IF best OR best IS NULL AND nearly <= many THEN
    RETURN QUERY SELECT * FROM (
        SELECT p.claim_id, p.published_at::timestamptz, ts_rank(p.words, told, 1) AS rank FROM public_words p
        WHERE p.ctid = ANY (hits) AND (p.words @@ asked) IS TRUE
      ) w WHERE place_rank IS NULL OR (w.rank, w.published_at, w.claim_id) < (place_rank, at, id)
      ORDER BY w.rank DESC, w.published_at DESC, w.claim_id DESC LIMIT size;
  ELSE
    RETURN QUERY SELECT p.claim_id, p.published_at::timestamptz, NULL::real FROM public_words p
      WHERE p.ctid = ANY (hits) AND (p.words @@ asked) IS TRUE ORDER BY p.published_at DESC, p.claim_id DESC LIMIT size;
  END IF;
END $$;
--> statement-breakpoint
-- The desk reads its own table in the same way, as 0044 has it.
DO $$
BEGIN
  EXECUTE regexp_replace(regexp_replace(regexp_replace(pg_get_functiondef(
    'found_claims(tsquery,tsquery,timestamptz,timestamptz,boolean,real,timestamptz,uuid,integer)'::regprocedure),
    'found_claims', 'found_desk_claims', 'g'), 'public_words', 'desk_words', 'g'), 'published_at', 'saved_at', 'g');
END $$;
--> statement-breakpoint
-- As match_candidates(): a claim has few relatives.
ALTER FUNCTION public_family(uuid) ROWS 10;
