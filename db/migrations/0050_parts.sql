-- As in 0049, but what is asked is given in the parts that all have to fit, and each is looked up for itself: one query of them all takes the
-- index two to three times as long, and twenty times with dozens of words.
DROP FUNCTION found_claims(tsquery, tsquery, timestamptz, timestamptz, boolean, real, timestamptz, uuid, integer);
--> statement-breakpoint
DROP FUNCTION found_desk_claims(tsquery, tsquery, timestamptz, timestamptz, boolean, real, timestamptz, uuid, integer);
--> statement-breakpoint
CREATE FUNCTION found_claims(asked tsquery[], told tsquery, since timestamptz, until timestamptz, best boolean, place_rank real,
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
  all_of CONSTANT tsquery := (SELECT string_agg(format('(%s)', part), ' & ') FROM unnest(asked) part)::tsquery;
  is_phrase CONSTANT boolean := all_of::text ~ '<(-|\d+)>';
  -- The index knows words, and not in which order they stand: this is what it can tell of a phrase. Of one that may not stand there it tells nothing.
  near CONSTANT tsquery[] := CASE WHEN is_phrase THEN array(SELECT regexp_replace(regexp_replace(part::text,
    '!\( ''[^()]*<(-|\d+)>[^()]*\)', '!''#''', 'g'), '<(-|\d+)>', '&', 'g')::tsquery FROM unnest(asked) part) ELSE asked END;
  all_near CONSTANT tsquery := (SELECT string_agg(format('(%s)', part), ' & ') FROM unnest(near) part)::tsquery;
  total CONSTANT real := (SELECT greatest(reltuples, 1) FROM pg_class WHERE oid = 'public_words'::regclass);
  -- So many are read whole. In a large record each of them is read from the disk, which takes a tenth of a millisecond and more.
  most CONSTANT integer := CASE WHEN is_phrase THEN many ELSE least(many, 2e8 / total) END;
  sample CONSTANT integer := least(10 * size, 300);
  likely real;
  -- Which share of the claims seems to fit.
  often real;
  -- How many more claims have to be walked, if it does.
  further real;
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
    -- words that have nothing to do with each other and counts as much as the first few hundred. The walk ends where it seems to take longer
    -- than the index: that goes past 550 claims, or finds thirteen, while one is walked past here. Of a phrase the index can tell so
    -- little that the newest thousand are walked instead, but only where they have its words: it may be an old story.
    LOOP
      SELECT hits || array_agg(hit) FILTER (WHERE fits = 'yes'), nearly + count(*) FILTER (WHERE fits <> 'no'), walked + count(*),
          min(published_at), (array_agg(claim_id ORDER BY published_at, claim_id))[1]
        INTO hits, nearly, walked, walked_at, walked_id FROM (
          SELECT p.ctid AS hit, p.published_at, p.claim_id,
            CASE WHEN p.words @@ all_near THEN CASE WHEN NOT is_phrase OR p.words @@ all_of THEN 'yes' ELSE 'nearly' END ELSE 'no' END AS fits
          FROM public_words p
          WHERE p.published_at >= first AND p.published_at < behind AND (p.published_at, p.claim_id) < (walked_at, walked_id)
          ORDER BY p.published_at DESC, p.claim_id DESC LIMIT far - walked
        ) newest;
      EXIT WHEN cardinality(hits) >= size OR walked < far OR is_phrase AND is_dense;
      IF is_phrase THEN
        is_dense := nearly / walked::real * total >= 10 * many;
      ELSE
        likely := coalesce(likely, likely_claims('public_words', all_of));
        often := (sample * likely / total + nearly) / (sample + walked);
        further := (size - cardinality(hits)) / often;
        is_dense := often * total >= 2 * most AND further <= total / 550 + often * total / 13;
      END IF;
      EXIT WHEN NOT is_dense;
      far := CASE WHEN is_phrase THEN many ELSE walked + least(greatest(sample, 0.6 * further), 5 * sample) END;
    END LOOP;
    IF (cardinality(hits) >= size OR is_phrase AND is_dense)
      AND (NOT best OR EXISTS (SELECT FROM public_words p ORDER BY p.published_at, p.claim_id OFFSET many)) THEN
      RETURN QUERY SELECT p.claim_id, p.published_at::timestamptz, NULL::real FROM public_words p WHERE p.ctid = ANY (hits)
        ORDER BY p.published_at DESC, p.claim_id DESC LIMIT size;
      RETURN;
    END IF;
  END IF;
  EXECUTE format('
    WITH found AS MATERIALIZED (
      SELECT p.ctid AS hit, p.published_at, p.claim_id FROM public_words p WHERE %s AND p.published_at >= $1 AND p.published_at < $2
    ), counted AS (
      SELECT count(*) AS claims FROM found
    )
    SELECT claims, CASE WHEN $3 IS NOT FALSE AND claims <= $4 THEN array(SELECT hit FROM found) ELSE array(
      SELECT hit FROM found WHERE $3 OR (published_at, claim_id) < ($5, $6) ORDER BY published_at DESC, claim_id DESC
      LIMIT CASE WHEN $3 OR $7 THEN $4 ELSE $8 END) END FROM counted',
    (SELECT string_agg(format('p.words @@ %L::tsquery', part), ' AND ') FROM unnest(near) part))
    INTO nearly, hits USING first, behind, best, most, at, id, is_phrase, size;
  -- Of a phrase the index told where its words are; whether they stand so is read here. IS TRUE: not in the index once more.
  IF best OR best IS NULL AND nearly <= most THEN
    RETURN QUERY SELECT * FROM (
        SELECT p.claim_id, p.published_at::timestamptz, ts_rank(p.words, told, 1) AS rank FROM public_words p
        WHERE p.ctid = ANY (hits) AND (NOT is_phrase OR (p.words @@ all_of) IS TRUE)
      ) w WHERE place_rank IS NULL OR (w.rank, w.published_at, w.claim_id) < (place_rank, at, id)
      ORDER BY w.rank DESC, w.published_at DESC, w.claim_id DESC LIMIT size;
  ELSE
    RETURN QUERY SELECT p.claim_id, p.published_at::timestamptz, NULL::real FROM public_words p
      WHERE p.ctid = ANY (hits) AND (NOT is_phrase OR (p.words @@ all_of) IS TRUE) ORDER BY p.published_at DESC, p.claim_id DESC LIMIT size;
  END IF;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION found_claims(tsquery[], tsquery, timestamptz, timestamptz, boolean, real, timestamptz, uuid, integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION found_claims(tsquery[], tsquery, timestamptz, timestamptz, boolean, real, timestamptz, uuid, integer)
  TO counterclaim_app, counterclaim_public;
--> statement-breakpoint
-- The desk reads its own table in the same way, as 0044 has it.
DO $$
BEGIN
  EXECUTE regexp_replace(regexp_replace(regexp_replace(pg_get_functiondef(
    'found_claims(tsquery[],tsquery,timestamptz,timestamptz,boolean,real,timestamptz,uuid,integer)'::regprocedure),
    'found_claims', 'found_desk_claims', 'g'), 'public_words', 'desk_words', 'g'), 'published_at', 'saved_at', 'g');
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION found_desk_claims(tsquery[], tsquery, timestamptz, timestamptz, boolean, real, timestamptz, uuid, integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION found_desk_claims(tsquery[], tsquery, timestamptz, timestamptz, boolean, real, timestamptz, uuid, integer) TO counterclaim_app;
