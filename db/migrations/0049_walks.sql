-- For how many rows of a list of claims the planner takes a search; it reads its statistics, and no row.
CREATE FUNCTION likely_claims(list regclass, asked tsquery) RETURNS real LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  plan json;
BEGIN
  EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM %s WHERE words @@ %L::tsquery', list, asked) INTO plan;
  RETURN plan -> 0 -> 'Plan' ->> 'Plan Rows';
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION likely_claims(regclass, tsquery) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION likely_claims(regclass, tsquery) TO counterclaim_app, counterclaim_public;
--> statement-breakpoint
-- As in 0046, but the newest are read on for as long as they seem to fill the page sooner than the index, and the larger the record, the
-- fewer are ranked.
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
  total CONSTANT real := (SELECT greatest(reltuples, 1) FROM pg_class WHERE oid = 'public_words'::regclass);
  -- So many are read whole. In a large record each of them is read from the disk, which takes a tenth of a millisecond and more.
  most CONSTANT integer := CASE WHEN is_phrase THEN many ELSE least(many, 2e8 / total) END;
  sample CONSTANT integer := least(10 * size, 300);
  likely real;
  -- Which share of the claims seems to fit.
  often real;
  far integer := sample;
  walked integer := 0;
  walked_at timestamptz := at;
  walked_id uuid := id;
  hits tid[] := '{}';
  nearly integer := 0;
  is_dense boolean := false;
BEGIN
  -- What no words are looked for in is known to be little, or it would have been found in a list.
  IF best IS NOT TRUE AND numnode(told) > 0 THEN
    -- Where much fits, the newest fill the page. How much that is is told by those that were read, and by the planner, which is right about
    -- words that have nothing to do with each other and counts as much as the first few hundred. Reading the words of a claim takes three
    -- times as long as finding one in the index, so the walk ends where it would take longer. Of a phrase the index can tell so little that
    -- the newest thousand are walked instead, but only where they have its words: it may be an old story.
    LOOP
      SELECT hits || array_agg(hit) FILTER (WHERE fits = 'yes'), nearly + count(*) FILTER (WHERE fits <> 'no'), walked + count(*),
          min(published_at), (array_agg(claim_id ORDER BY published_at, claim_id))[1]
        INTO hits, nearly, walked, walked_at, walked_id FROM (
          SELECT p.ctid AS hit, p.published_at, p.claim_id,
            CASE WHEN p.words @@ near THEN CASE WHEN NOT is_phrase OR p.words @@ asked THEN 'yes' ELSE 'nearly' END ELSE 'no' END AS fits
          FROM public_words p
          WHERE p.published_at >= first AND p.published_at < behind AND (p.published_at, p.claim_id) < (walked_at, walked_id)
          ORDER BY p.published_at DESC, p.claim_id DESC LIMIT far - walked
        ) newest;
      EXIT WHEN cardinality(hits) >= size OR walked < far OR is_phrase AND is_dense;
      IF is_phrase THEN
        is_dense := nearly / walked::real * total >= 10 * many;
      ELSE
        likely := coalesce(likely, likely_claims('public_words', asked));
        often := (sample * likely / total + nearly) / (sample + walked);
        is_dense := often * total >= greatest(2 * most, 3 * (size - cardinality(hits)) / often, 1.5 * walked);
      END IF;
      EXIT WHEN NOT is_dense;
      far := CASE WHEN is_phrase THEN many ELSE walked + greatest(sample, 0.6 * (size - cardinality(hits)) / often) END;
    END LOOP;
    IF (cardinality(hits) >= size OR is_phrase AND is_dense)
      AND (NOT best OR EXISTS (SELECT FROM public_words p ORDER BY p.published_at, p.claim_id OFFSET many)) THEN
      RETURN QUERY SELECT p.claim_id, p.published_at::timestamptz, NULL::real FROM public_words p WHERE p.ctid = ANY (hits)
        ORDER BY p.published_at DESC, p.claim_id DESC LIMIT size;
      RETURN;
    END IF;
  END IF;
  WITH found AS MATERIALIZED (
    SELECT p.ctid AS hit, p.published_at, p.claim_id FROM public_words p WHERE p.words @@ near AND p.published_at >= first AND p.published_at < behind
  ), counted AS (
    SELECT count(*) AS claims FROM found
  )
  SELECT claims, CASE WHEN best IS NOT FALSE AND claims <= most THEN array(SELECT hit FROM found) ELSE array(
    SELECT hit FROM found WHERE best OR (published_at, claim_id) < (at, id) ORDER BY published_at DESC, claim_id DESC
    LIMIT CASE WHEN best OR is_phrase THEN most ELSE size END) END INTO nearly, hits FROM counted;
  -- Of a phrase the index told where its words are; whether they stand so is read here. IS TRUE: not in the index once more.
  IF best OR best IS NULL AND nearly <= most THEN
    RETURN QUERY SELECT * FROM (
        SELECT p.claim_id, p.published_at::timestamptz, ts_rank(p.words, told, 1) AS rank FROM public_words p
        WHERE p.ctid = ANY (hits) AND (NOT is_phrase OR (p.words @@ asked) IS TRUE)
      ) w WHERE place_rank IS NULL OR (w.rank, w.published_at, w.claim_id) < (place_rank, at, id)
      ORDER BY w.rank DESC, w.published_at DESC, w.claim_id DESC LIMIT size;
  ELSE
    RETURN QUERY SELECT p.claim_id, p.published_at::timestamptz, NULL::real FROM public_words p
      WHERE p.ctid = ANY (hits) AND (NOT is_phrase OR (p.words @@ asked) IS TRUE) ORDER BY p.published_at DESC, p.claim_id DESC LIMIT size;
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
