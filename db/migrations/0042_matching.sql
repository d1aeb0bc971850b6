CREATE TABLE "match_claims" (
	"number" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "match_claims_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"claim_id" uuid NOT NULL,
	"leads_to" uuid,
	"words" integer[] NOT NULL,
	"weights" real[] NOT NULL,
	CONSTRAINT "match_claims_claim" UNIQUE("claim_id")
);
--> statement-breakpoint
CREATE TABLE "match_postings" (
	"word" integer NOT NULL,
	"claim" integer NOT NULL,
	"weight" real NOT NULL,
	CONSTRAINT "match_postings_word_claim_pk" PRIMARY KEY("word","claim")
);
--> statement-breakpoint
CREATE TABLE "match_words" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "match_words_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"word" text NOT NULL,
	"claims" integer NOT NULL,
	"keys" integer[] NOT NULL,
	CONSTRAINT "match_words_word" UNIQUE("word")
);
--> statement-breakpoint
CREATE INDEX "match_words_keys" ON "match_words" USING gin ("keys") WITH (fastupdate=false);
--> statement-breakpoint
-- Words are compared by their bytes: no index of them depends on a server's locale.
ALTER TABLE match_words ALTER COLUMN word TYPE text COLLATE "C";
--> statement-breakpoint
-- Publishing counts a word up in its place.
ALTER TABLE match_words SET (fillfactor = 80);
--> statement-breakpoint
ALTER TABLE match_postings DROP CONSTRAINT match_postings_word_claim_pk, ADD CONSTRAINT match_postings_word_claim_pk PRIMARY KEY (word, claim) INCLUDE (weight);
--> statement-breakpoint

-- The words of a text in their order, as wordsOf() of lib/matching/words.ts tells them.
CREATE FUNCTION match_words_of(words text) RETURNS text[] LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT array_remove(regexp_split_to_array(
    regexp_replace(replace(lower(fold_words(words)), U&'\FE0F', ''), '([0-9])[.,''](?=[0-9]{3}(?![0-9]))', '\1', 'g'),
    '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u066a-\u066d\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f\ufeff\U0001f000-\U0001faff]+'), '')
$$;
--> statement-breakpoint
-- These two name nothing of ours and have no search_path of their own, so that they can be taken into the queries that use them.
-- Two words that share one of these are at most two letters apart, and mostly one (W. Garbe, SymSpell). Numbers are never nearly the same.
CREATE FUNCTION deletion_keys(word text) RETURNS integer[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN length(word) BETWEEN 4 AND 40 AND word !~ '[0-9]' THEN
    hashtext(word) || array(SELECT hashtext(overlay(word PLACING '' FROM n FOR 1)) FROM generate_series(1, length(word)) n)
  ELSE '{}' END
$$;
--> statement-breakpoint
CREATE FUNCTION stem_keys(word text, config regconfig) RETURNS integer[] LANGUAGE sql IMMUTABLE AS $$
  SELECT array(SELECT hashtext('=' || stem) FROM unnest(tsvector_to_array(to_tsvector(coalesce(config, 'pg_catalog.simple'), word))) stem)
$$;
--> statement-breakpoint

-- Takes live versions into the index, all of them at once. Weights are those of BM25F with k1 = 1.2 and b = 0.75; against average lengths
-- that stay, so that no weight ever changes.
CREATE FUNCTION index_matching(ids uuid[]) RETURNS void LANGUAGE plpgsql
  SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan SET jit = off AS $$
BEGIN
  -- Publications are projected one after the other anyway; who projects several at once meets here.
  PERFORM pg_advisory_xact_lock(hashtextextended('counterclaim matching', 0));
  WITH told AS MATERIALIZED (
    SELECT c.claim_id, c.sentence, c.finding, c.language, c.number, c.first_published_at AS at, b.body::jsonb AS content
    FROM unnest(ids) AS asked (id) JOIN public_claims c ON c.claim_id = asked.id
      JOIN publications p ON p.claim_id = c.claim_id AND p.number = c.number JOIN publication_bodies b ON b.publication_id = p.id
    WHERE NOT c.suspended AND NOT c.withheld
  ), texts (claim_id, field, usual, worth, language, words) AS (
    SELECT claim_id, 'sentence', 16, 1.0, language, sentence FROM told
    UNION ALL SELECT claim_id, 'finding', 12, 0.8, language, finding FROM told
    UNION ALL SELECT claim_id, 'names', 12, 0.3, NULL, (
      SELECT string_agg(concat_ws(' ', party ->> 'name', (SELECT string_agg(name ->> 'text', ' ') FROM jsonb_array_elements(party -> 'names') name)), ' ')
      FROM jsonb_array_elements(content -> 'parties') party) FROM told
    UNION ALL SELECT claim_id, t.language, 16, 1.0, t.language, t.sentence FROM told JOIN public_translations t USING (claim_id, number)
  ), counted AS (
    SELECT claim_id, worth, usual, language, word, count(*) AS often, sum(count(*)) OVER (PARTITION BY claim_id, field) AS long
    FROM texts CROSS JOIN LATERAL unnest(match_words_of(words)) word WHERE length(word) <= 60
    GROUP BY claim_id, field, worth, usual, language, word
  ), weighed AS MATERIALIZED (
    SELECT claim_id, word, min(language COLLATE "C") AS language, sum(worth * often / (0.25 + 0.75 * long / usual)) AS weight FROM counted GROUP BY claim_id, word
  ), counted_up AS MATERIALIZED (
    SELECT word COLLATE "C" AS word, count(*) AS claims, deletion_keys(word) || stem_keys(word, search_config(min(language))) AS keys FROM weighed GROUP BY word
    UNION ALL SELECT '', count(*), '{}' FROM told HAVING count(*) > 0
  ), known AS (
    UPDATE match_words w SET claims = w.claims + c.claims, keys = CASE WHEN w.keys @> c.keys THEN w.keys
      ELSE array(SELECT unnest(w.keys) UNION SELECT unnest(c.keys) ORDER BY 1) END
    FROM counted_up c WHERE w.word = c.word RETURNING w.id, w.word
  ), vocabulary AS (
    -- Not ON CONFLICT, which takes a number from the sequence for each word that is known.
    INSERT INTO match_words (word, claims, keys)
    SELECT * FROM counted_up c WHERE NOT EXISTS (SELECT FROM match_words w WHERE w.word = c.word) ORDER BY word RETURNING id, word
  ), named AS (
    SELECT * FROM known UNION ALL SELECT * FROM vocabulary
  ), listed AS (
    INSERT INTO match_claims (claim_id, leads_to, words, weights)
    SELECT claim_id, (content #>> '{mergedInto,claim}')::uuid, array_agg(id ORDER BY id), array_agg(weight * 2.2 / (weight + 1.2) ORDER BY id)
    FROM told JOIN weighed USING (claim_id) JOIN named ON named.word = weighed.word GROUP BY claim_id, at, content #>> '{mergedInto,claim}' ORDER BY at, claim_id
    RETURNING number, words, weights
  )
  INSERT INTO match_postings (word, claim, weight)
  SELECT each.word, number, each.weight FROM listed CROSS JOIN LATERAL unnest(words, weights) AS each (word, weight) ORDER BY 1, 2;
END $$;
--> statement-breakpoint
CREATE FUNCTION write_matching() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM index_matching(array(SELECT claim_id FROM told));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION forget_matching() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  stood integer[];
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('counterclaim matching', 0));
  stood := array(SELECT DISTINCT word FROM told JOIN match_claims m USING (claim_id) CROSS JOIN LATERAL unnest(m.words) word);
  WITH gone AS (
    DELETE FROM match_claims m USING told WHERE m.claim_id = told.claim_id RETURNING m.number, m.words
  ), each AS MATERIALIZED (
    SELECT number, word FROM gone CROSS JOIN LATERAL unnest(words) word
  ), postings AS (
    DELETE FROM match_postings p USING each WHERE p.word = each.word AND p.claim = each.number
  )
  UPDATE match_words w SET claims = w.claims - less.claims FROM (
    SELECT word, count(*) AS claims FROM each GROUP BY word
    UNION ALL SELECT (SELECT id FROM match_words WHERE word = ''), count(*) FROM gone
  ) less WHERE w.id = less.word;
  -- What is withheld leaves no word behind.
  DELETE FROM match_words WHERE id = ANY (stood) AND claims = 0;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- After write_words by its name: what waits here holds up nothing else.
CREATE TRIGGER write_words_to_match AFTER INSERT ON public_claims REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION write_matching();
--> statement-breakpoint
CREATE TRIGGER forget_words_to_match AFTER DELETE ON public_claims REFERENCING OLD TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION forget_matching();
--> statement-breakpoint
-- Also while a backup is restored.
ALTER TABLE public_claims ENABLE ALWAYS TRIGGER write_words_to_match, ENABLE ALWAYS TRIGGER forget_words_to_match;
--> statement-breakpoint

-- Live claims that may say what these words say, by BM25 over the rarest of them: each as it stands, with another ending, or a letter apart.
-- No more than `budget` postings are read: of the word that is one too many, those of its newest claims.
CREATE FUNCTION match_candidates(asked text[], most integer) RETURNS TABLE (claim_id uuid, leads_to uuid, bm25 real) LANGUAGE plpgsql STABLE
  SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan SET jit = off SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  budget CONSTANT integer := 20000;
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
    ) p GROUP BY p.claim ORDER BY sum(p.weight * t.worth) DESC, p.claim DESC LIMIT 4 * most
  )
  SELECT m.claim_id, m.leads_to, sum(each.weight * w.worth)::real AS score
  FROM found f JOIN match_claims m ON m.number = f.claim CROSS JOIN LATERAL unnest(m.words, m.weights) AS each (word, weight)
    JOIN worth w ON w.id = each.word
  GROUP BY m.number ORDER BY score DESC, m.number LIMIT most;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION match_words_of(text), deletion_keys(text), stem_keys(text, regconfig), index_matching(uuid[]), write_matching(),
  forget_matching(), match_candidates(text[], integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION match_words_of(text), deletion_keys(text), stem_keys(text, regconfig), match_candidates(text[], integer)
  TO counterclaim_app, counterclaim_public;
--> statement-breakpoint
GRANT SELECT ON match_words, match_claims, match_postings TO counterclaim_app, counterclaim_public;
--> statement-breakpoint
-- What is in work is matched by its words, too.
CREATE INDEX "claims_open_words" ON "claims" USING gin (match_words_of("sentence")) WHERE "claims"."state" in ('draft', 'changes_requested', 'in_review', 'approved');
--> statement-breakpoint
SELECT rebuild_projections();
