CREATE TABLE "public_claim_languages" (
	"language" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"claim_id" uuid NOT NULL,
	CONSTRAINT "public_claim_languages_language_published_at_claim_id_pk" PRIMARY KEY("language","published_at","claim_id")
);
--> statement-breakpoint
CREATE TABLE "public_party_words" (
	"word" text NOT NULL,
	"party_id" uuid NOT NULL,
	CONSTRAINT "public_party_words_word_party_id_pk" PRIMARY KEY("word","party_id")
);
--> statement-breakpoint
CREATE TABLE "public_stem_languages" (
	"language" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "public_words" (
	"claim_id" uuid PRIMARY KEY NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
DROP INDEX "public_claims_words";--> statement-breakpoint
CREATE INDEX "public_claim_languages_claim" ON "public_claim_languages" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "public_party_words_party" ON "public_party_words" USING btree ("party_id");--> statement-breakpoint
CREATE INDEX "public_words_newest" ON "public_words" USING btree ("published_at","claim_id");--> statement-breakpoint
ALTER TABLE "public_claims" DROP COLUMN "words";
--> statement-breakpoint
-- A row of public_words is an id, an instant and where its words are kept: a hundred of them fit on a page.
ALTER TABLE public_words SET (toast_tuple_target = 128);
--> statement-breakpoint
-- What told the words with the claim does so no longer.
DO $$
DECLARE
  change record;
  standing text;
BEGIN
  FOR change IN SELECT * FROM (VALUES
    ('tell_apart(uuid)', 'recheck_on, first_made, words\)', 'recheck_on, first_made)'),
    ('tell_apart(uuid)', $s$live.content ->> 'firstMade',\s*CASE WHEN live.suspended THEN.*? END;$s$, $s$live.content ->> 'firstMade';$s$),
    ('tell_translations()', '\s*IF NOT NEW.withheld THEN.*? END IF;', '')
  ) AS changes (name, was, becomes) LOOP
    standing := pg_get_functiondef(change.name::regprocedure);
    IF standing !~ change.was THEN RAISE EXCEPTION '% no longer reads as this migration expects', change.name; END IF;
    EXECUTE regexp_replace(standing, change.was, change.becomes);
  END LOOP;
END $$;
--> statement-breakpoint
DROP FUNCTION found_by("char", text);
--> statement-breakpoint

-- As in 0032. An expression of PL/pgSQL costs a tenth of a query, and publishing folds a text many times.
CREATE OR REPLACE FUNCTION fold_words(words text) RETURNS text LANGUAGE plpgsql IMMUTABLE SET search_path = public, pg_temp AS $$ BEGIN
  -- Where a server was made without a locale, its parser takes signs such as “ and « for letters.
  RETURN translate(regexp_replace(
      regexp_replace(normalize(lower(words), NFKD), '[\u0300-\u036f\u064b-\u065f\u0670\u200c\u200d]', '', 'g'),
      '[\u00a0-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u066a-\u066d\u2000-\u206f\u2e00-\u2e7f\u3000-\u303f]', ' ', 'g'),
    U&'\03C2\064A\0649\0643\0629', U&'\03C3\06CC\06CC\06A9\0647');
END $$;
--> statement-breakpoint
-- PostgreSQL's configuration for a language; null: it knows none, and words are found as they stand.
CREATE FUNCTION search_config(language text) RETURNS regconfig LANGUAGE plpgsql IMMUTABLE SET search_path = public, pg_temp AS $$ BEGIN
  RETURN CASE WHEN language ~ '-Latn' THEN NULL ELSE ('pg_catalog.' || CASE lower(split_part(language, '-', 1))
    WHEN 'ar' THEN 'arabic' WHEN 'ca' THEN 'catalan' WHEN 'da' THEN 'danish' WHEN 'de' THEN 'german' WHEN 'el' THEN 'greek'
    WHEN 'en' THEN 'english' WHEN 'es' THEN 'spanish' WHEN 'eu' THEN 'basque' WHEN 'fi' THEN 'finnish' WHEN 'fr' THEN 'french'
    WHEN 'ga' THEN 'irish' WHEN 'hi' THEN 'hindi' WHEN 'hu' THEN 'hungarian' WHEN 'hy' THEN 'armenian' WHEN 'id' THEN 'indonesian'
    WHEN 'it' THEN 'italian' WHEN 'lt' THEN 'lithuanian' WHEN 'nb' THEN 'norwegian' WHEN 'ne' THEN 'nepali' WHEN 'nl' THEN 'dutch'
    WHEN 'nn' THEN 'norwegian' WHEN 'no' THEN 'norwegian' WHEN 'pt' THEN 'portuguese' WHEN 'ro' THEN 'romanian' WHEN 'ru' THEN 'russian'
    WHEN 'sr' THEN 'serbian' WHEN 'sv' THEN 'swedish' WHEN 'ta' THEN 'tamil' WHEN 'tr' THEN 'turkish' WHEN 'yi' THEN 'yiddish'
  END)::regconfig END;
END $$;
--> statement-breakpoint
-- Words as stemmers know them: in lower case, whole letters, with blanks for what is no word. fold_words() goes further.
CREATE FUNCTION search_text(words text) RETURNS text LANGUAGE plpgsql IMMUTABLE SET search_path = public, pg_temp AS $$ BEGIN
  RETURN regexp_replace(regexp_replace(normalize(lower(words), NFKC), '[\u0300-\u036f\u064b-\u065f\u0670\u200c\u200d]', '', 'g'),
    '[\u00a0-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u066a-\u066d\u2000-\u206f\u2e00-\u2e7f\u3000-\u303f]', ' ', 'g');
END $$;
--> statement-breakpoint
-- The words, folded, and in the same places what their language's stemmer leaves of them, folded and marked '=' so that a phrase or a
-- name never meets a stem by chance. A stem that stands there as a word, too, is not said twice.
CREATE FUNCTION weighed_words(weight "char", config regconfig, words text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE
  SET search_path = public, pg_temp AS $$
DECLARE
  plain CONSTANT tsvector := to_tsvector('pg_catalog.simple', fold_words(words));
BEGIN
  IF config IS NULL THEN RETURN setweight(plain, weight); END IF;
  RETURN setweight((plain::text || ' ' || regexp_replace(
    fold_words(ts_delete(to_tsvector(config, search_text(words)), tsvector_to_array(plain))::text), '(^| )''', '\1''=', 'g'))::tsvector, weight);
END $$;
--> statement-breakpoint

-- Every text of a claim's live version, by where it stands. `weight` orders hits: the claim before its finding and names, evidence before reasons.
CREATE FUNCTION searched_texts(claim uuid) RETURNS TABLE (weight "char", field text, language text, words text) LANGUAGE sql STABLE
  SET search_path = public, pg_temp AS $$
  WITH told AS MATERIALIZED (
    SELECT c.sentence, c.finding, c.language, c.number, b.body::jsonb AS content
    FROM public_claims c LEFT JOIN publications p ON p.claim_id = c.claim_id AND p.number = c.number
      LEFT JOIN publication_bodies b ON b.publication_id = p.id
    WHERE c.claim_id = claim AND NOT c.suspended AND NOT c.withheld
  ), sources AS (
    SELECT source ->> 'id' AS id, source ->> 'title' AS title, source ->> 'language' AS language
    FROM told CROSS JOIN LATERAL jsonb_array_elements(content -> 'sources') source
  ), statements AS (
    SELECT statement FROM told CROSS JOIN LATERAL jsonb_array_elements(content -> 'statements') statement
  ), citations AS (
    SELECT citation FROM told CROSS JOIN LATERAL jsonb_array_elements(content -> 'citations') citation
    UNION ALL SELECT citation FROM statements CROSS JOIN LATERAL jsonb_array_elements(statement -> 'citations') citation
  ), translations AS (
    SELECT t.* FROM told JOIN public_translations t ON t.claim_id = claim AND t.number = told.number
  )
  SELECT each.* FROM (
    SELECT 'A'::"char", 'sentence', language, sentence FROM told
    UNION ALL SELECT 'A', 'sentence', language, sentence FROM translations
    UNION ALL SELECT 'B', 'finding', language, finding FROM told
    UNION ALL SELECT 'B', 'finding', language, finding FROM translations
    UNION ALL SELECT 'B', 'party', NULL, party ->> 'name' FROM told CROSS JOIN LATERAL jsonb_array_elements(content -> 'parties') party
    UNION ALL SELECT 'B', 'party', name ->> 'language', name ->> 'text' FROM told
      CROSS JOIN LATERAL jsonb_array_elements(content -> 'parties') party CROSS JOIN LATERAL jsonb_array_elements(party -> 'names') name
    UNION ALL SELECT 'C', 'topic', topic ->> 'language', topic ->> 'title' FROM told CROSS JOIN LATERAL jsonb_array_elements(content -> 'topics') topic
    UNION ALL SELECT 'C', 'statement', statement #>> '{words,language}', statement #>> '{words,text}' FROM statements
    UNION ALL SELECT 'C', 'statement', statement #>> '{words,translation,language}', statement #>> '{words,translation,text}' FROM statements
    UNION ALL SELECT 'C', 'source', language, title FROM sources
    UNION ALL SELECT 'C', 'quotation', s.language, citation #>> '{quotation,exact}' FROM citations JOIN sources s ON s.id = citation ->> 'source'
    UNION ALL SELECT 'C', 'quotation', citation #>> '{quotation,translation,language}', citation #>> '{quotation,translation,text}' FROM citations
    UNION ALL SELECT 'D', 'context', language, content ->> 'context' FROM told
    UNION ALL SELECT 'D', 'context', language, context FROM translations
    UNION ALL SELECT 'D', 'rationale', language, content ->> 'rationale' FROM told
    UNION ALL SELECT 'D', 'rationale', language, rationale FROM translations
    UNION ALL SELECT 'D', 'would_change', language, content ->> 'wouldChange' FROM told
  ) AS each (weight, field, language, words) WHERE words <> ''
$$;
--> statement-breakpoint
-- As many of them as a tsvector surely holds, the most important first.
CREATE FUNCTION words_of_claim(claim uuid) RETURNS tsvector LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  room integer := 100000;
  all_words tsvector := '';
  piece record;
BEGIN
  FOR piece IN
    SELECT weight, config, string_agg(words, ' ; ' ORDER BY words COLLATE "C") AS words FROM (
      SELECT DISTINCT weight, search_config(language) AS config, words FROM searched_texts(claim)
    ) AS each GROUP BY weight, config ORDER BY weight, config::text COLLATE "C" NULLS FIRST
  LOOP
    all_words := all_words || weighed_words(piece.weight, piece.config, left(piece.words, room));
    room := room - length(piece.words);
    EXIT WHEN room <= 0;
  END LOOP;
  RETURN all_words;
END $$;
--> statement-breakpoint
-- By what lists are narrowed. What is no finding now is found by none, and what is withheld tells no language of its own.
CREATE FUNCTION filters_of_claim(claim uuid) RETURNS tsvector LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce(string_agg(format('''#%s'':1B', filter), ' ')::tsvector, '') FROM (
    SELECT 'verdict:' || verdict AS filter FROM public_claims WHERE claim_id = claim AND NOT suspended AND NOT retracted AND NOT withheld
    UNION SELECT 'language:' || language FROM public_claim_languages WHERE claim_id = claim
    UNION SELECT format('%s:%s', sort, named ->> 'id') FROM public_claims c JOIN publications p ON p.claim_id = c.claim_id AND p.number = c.number
      JOIN publication_bodies b ON b.publication_id = p.id
      CROSS JOIN LATERAL (VALUES ('party', b.body::jsonb -> 'parties'), ('topic', b.body::jsonb -> 'topics')) AS sorts (sort, each_named)
      CROSS JOIN LATERAL jsonb_array_elements(each_named) AS named
      WHERE c.claim_id = claim AND NOT c.suspended AND NOT c.withheld
  ) filters WHERE filter IS NOT NULL
$$;
--> statement-breakpoint
CREATE FUNCTION write_words() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO public_claim_languages (language, published_at, claim_id)
  SELECT language, published_at, claim_id FROM told WHERE NOT withheld
  UNION SELECT t.language, told.published_at, told.claim_id FROM told JOIN public_translations t USING (claim_id, number);
  INSERT INTO public_stem_languages (language)
  SELECT DISTINCT split_part(t.language, '-', 1) FROM told CROSS JOIN LATERAL searched_texts(told.claim_id) t WHERE search_config(t.language) IS NOT NULL
  ON CONFLICT DO NOTHING;
  INSERT INTO public_words (claim_id, published_at, words)
  SELECT claim_id, published_at, words_of_claim(claim_id) || filters_of_claim(claim_id) FROM told ORDER BY published_at, claim_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION forget_words() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM public_claim_languages l USING told WHERE l.claim_id = told.claim_id;
  DELETE FROM public_words w USING told WHERE w.claim_id = told.claim_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER write_words AFTER INSERT ON public_claims REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION write_words();
--> statement-breakpoint
CREATE TRIGGER forget_words AFTER DELETE ON public_claims REFERENCING OLD TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION forget_words();
--> statement-breakpoint
CREATE FUNCTION write_party_words() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO public_party_words (word, party_id)
  SELECT DISTINCT word, party_id FROM told CROSS JOIN LATERAL unnest(tsvector_to_array(to_tsvector('pg_catalog.simple',
    fold_words(concat_ws(' ; ', name, (SELECT string_agg(each ->> 'text', ' ; ') FROM jsonb_array_elements(names) each)))))) AS word
  WHERE NOT retracted AND length(word) <= 100;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION forget_party_words() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM public_party_words w USING told WHERE w.party_id = told.party_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER write_party_words AFTER INSERT ON public_parties REFERENCING NEW TABLE AS told FOR EACH STATEMENT
  EXECUTE FUNCTION write_party_words();
--> statement-breakpoint
CREATE TRIGGER forget_party_words AFTER DELETE ON public_parties REFERENCING OLD TABLE AS told FOR EACH STATEMENT
  EXECUTE FUNCTION forget_party_words();
--> statement-breakpoint
-- Also while a backup is restored.
ALTER TABLE public_claims ENABLE ALWAYS TRIGGER write_words, ENABLE ALWAYS TRIGGER forget_words;
--> statement-breakpoint
ALTER TABLE public_parties ENABLE ALWAYS TRIGGER write_party_words, ENABLE ALWAYS TRIGGER forget_party_words;
--> statement-breakpoint

-- How the words of a query may stand in the record: folded, without their endings in any of its languages, and in a name that few parties have.
CREATE FUNCTION ways_of_words(asked text[]) RETURNS TABLE (word text, folded text, stems text[], parties uuid[]) LANGUAGE sql STABLE
  SET search_path = public, pg_temp AS $$
  SELECT word, folded,
    array(SELECT DISTINCT fold_words(stem) FROM (SELECT DISTINCT search_config(language) AS config FROM public_stem_languages) spoken
      CROSS JOIN LATERAL unnest(ARRAY[word, folded]) AS written CROSS JOIN LATERAL unnest(tsvector_to_array(to_tsvector(config, written))) AS stem),
    -- "Iranian" and "Russian" begin with a name: where no party is called so, up to three letters of an ending go.
    array(SELECT party_id FROM public_party_words w WHERE w.word = (
      SELECT name FROM generate_series(0, 3) less CROSS JOIN LATERAL (SELECT left(folded, length(folded) - less)) AS shorter (name)
      WHERE (less = 0 OR length(name) >= 4) AND EXISTS (SELECT FROM public_party_words known WHERE known.word = name) ORDER BY less LIMIT 1
    ) ORDER BY party_id LIMIT 9)
  FROM unnest(asked) AS word CROSS JOIN LATERAL (SELECT fold_words(word)) AS f (folded)
$$;
--> statement-breakpoint

-- The first `size` claims after a place that fit `asked`: where there are many the newest first, and their rank is null, else the best first,
-- ranked by `told`. @param best how the page before was ordered; null: there is none yet
CREATE FUNCTION found_claims(asked tsquery, told tsquery, since timestamptz, until timestamptz, best boolean, place_rank real, place_at timestamptz,
  place_id uuid, size integer) RETURNS TABLE (claim_id uuid, published_at timestamptz, rank real) LANGUAGE plpgsql STABLE
  -- A planner that guesses wrong how many there are reads the words of the whole record.
  SET search_path = public, pg_temp SET enable_seqscan = off SET plan_cache_mode = force_custom_plan SET jit = off AS $$
#variable_conflict use_column
DECLARE
  many CONSTANT integer := 1000;
  first CONSTANT timestamptz := coalesce(since, '-infinity');
  behind CONSTANT timestamptz := coalesce(until, 'infinity');
  at CONSTANT timestamptz := coalesce(place_at, 'infinity');
  id CONSTANT uuid := coalesce(place_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  hits tid[];
BEGIN
  IF best IS NOT TRUE THEN
    -- Where one in ten fits, the newest few hundred fill the page; of a small record that says nothing.
    hits := array(SELECT w.ctid FROM (
        SELECT p.ctid, p.published_at, p.claim_id, p.words FROM public_words p
        WHERE p.published_at >= first AND p.published_at < behind AND (p.published_at, p.claim_id) < (at, id)
        ORDER BY p.published_at DESC, p.claim_id DESC LIMIT 10 * size
      ) w WHERE w.words @@ asked ORDER BY w.published_at DESC, w.claim_id DESC LIMIT size);
    IF cardinality(hits) = size AND (NOT best OR EXISTS (SELECT FROM public_words p ORDER BY p.published_at, p.claim_id OFFSET many)) THEN
      RETURN QUERY SELECT p.claim_id, p.published_at::timestamptz, NULL::real FROM public_words p WHERE p.ctid = ANY (hits)
        ORDER BY p.published_at DESC, p.claim_id DESC;
      RETURN;
    END IF;
  END IF;
  IF best IS NOT FALSE THEN
    hits := array(SELECT p.ctid FROM public_words p WHERE p.words @@ asked AND p.published_at >= first AND p.published_at < behind LIMIT many + 1);
    IF best OR cardinality(hits) <= many THEN
      RETURN QUERY SELECT * FROM (
          SELECT p.claim_id, p.published_at::timestamptz, ts_rank(p.words, told, 1) AS rank FROM public_words p WHERE p.ctid = ANY (hits)
        ) w WHERE place_rank IS NULL OR (w.rank, w.published_at, w.claim_id) < (place_rank, at, id)
        ORDER BY w.rank DESC, w.published_at DESC, w.claim_id DESC LIMIT size;
      RETURN;
    END IF;
  END IF;
  RETURN QUERY WITH found AS MATERIALIZED (
      SELECT p.claim_id, p.published_at FROM public_words p
      WHERE p.words @@ asked AND p.published_at >= first AND p.published_at < behind AND (p.published_at, p.claim_id) < (at, id)
    ) SELECT f.claim_id, f.published_at::timestamptz, NULL::real FROM found f ORDER BY f.published_at DESC, f.claim_id DESC LIMIT size;
END $$;
--> statement-breakpoint

REVOKE EXECUTE ON FUNCTION search_config(text), search_text(text), weighed_words("char", regconfig, text), searched_texts(uuid),
  words_of_claim(uuid), filters_of_claim(uuid), write_words(), forget_words(), write_party_words(), forget_party_words(), ways_of_words(text[]),
  found_claims(tsquery, tsquery, timestamptz, timestamptz, boolean, real, timestamptz, uuid, integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION search_config(text), search_text(text), searched_texts(uuid), ways_of_words(text[]),
  found_claims(tsquery, tsquery, timestamptz, timestamptz, boolean, real, timestamptz, uuid, integer) TO counterclaim_app, counterclaim_public;
--> statement-breakpoint
GRANT SELECT ON public_words, public_claim_languages, public_stem_languages, public_party_words TO counterclaim_app, counterclaim_public;
--> statement-breakpoint
SELECT rebuild_projections();
--> statement-breakpoint
-- New words wait in no long list that every search would have to read.
CREATE INDEX "public_words_words" ON "public_words" USING gin ("words") WITH (gin_pending_list_limit=256);
