CREATE TABLE "public_beginnings" (
	"sort" text NOT NULL,
	"id" uuid NOT NULL,
	"beginning" text NOT NULL,
	"whole" boolean NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "public_beginnings_sort_id_beginning_pk" PRIMARY KEY("sort","id","beginning")
);
--> statement-breakpoint
CREATE TABLE "public_sentences" (
	"claim_id" uuid PRIMARY KEY NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "public_beginnings_begin" ON "public_beginnings" USING btree ("whole","beginning");--> statement-breakpoint
CREATE INDEX "public_sentences_newest" ON "public_sentences" USING btree ("published_at","claim_id");
--> statement-breakpoint
-- Beginnings are compared by their bytes: no index of them depends on a server's locale.
ALTER TABLE public_beginnings ALTER COLUMN beginning TYPE text COLLATE "C";
--> statement-breakpoint

-- A name from each of its first words on.
CREATE FUNCTION beginnings_of(called text) RETURNS TABLE (beginning text, whole boolean, name text) LANGUAGE plpgsql IMMUTABLE
  SET search_path = public, pg_temp AS $$
DECLARE
  words CONSTANT text[] := match_words_of(left(called, 500));
BEGIN
  RETURN QUERY SELECT left(array_to_string(words[at:], ' '), 200), at = 1, array_to_string(words, ' ')
    FROM generate_series(1, least(cardinality(words), 12)) at;
END $$;
--> statement-breakpoint
CREATE FUNCTION write_party_beginnings() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO public_beginnings (sort, id, beginning, whole, name)
  SELECT 'party', party_id, b.beginning, bool_or(b.whole), min(b.name) FROM told
    CROSS JOIN LATERAL (SELECT told.name AS called UNION SELECT each ->> 'text' FROM jsonb_array_elements(names) each) n
    CROSS JOIN LATERAL beginnings_of(n.called) b
  WHERE NOT retracted GROUP BY party_id, b.beginning;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION forget_party_beginnings() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM public_beginnings b USING told WHERE b.sort = 'party' AND b.id = told.party_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION write_topic_beginnings() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO public_beginnings (sort, id, beginning, whole, name)
  SELECT 'topic', topic_id, b.beginning, bool_or(b.whole), min(b.name) FROM told CROSS JOIN LATERAL beginnings_of(title) b
  WHERE NOT retracted GROUP BY topic_id, b.beginning;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION forget_topic_beginnings() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM public_beginnings b USING told WHERE b.sort = 'topic' AND b.id = told.topic_id;
  RETURN NULL;
END $$;
--> statement-breakpoint

-- What was retracted is not suggested: a line has no room to say so.
CREATE FUNCTION tell_sentences(ids uuid[]) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  INSERT INTO public_sentences (claim_id, published_at, words)
  SELECT c.claim_id, c.published_at, array_to_tsvector(array(
    SELECT DISTINCT word FROM unnest(match_words_of(concat_ws(' ', c.sentence,
      (SELECT string_agg(t.sentence, ' ') FROM public_translations t WHERE t.claim_id = c.claim_id AND t.number = c.number)))) word
    WHERE length(word) <= 60))
  FROM public_claims c WHERE c.claim_id = ANY (ids) AND NOT c.suspended AND NOT c.withheld AND NOT c.retracted
  ORDER BY c.published_at, c.claim_id;
END $$;
--> statement-breakpoint
CREATE FUNCTION write_sentences() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM tell_sentences(array(SELECT claim_id FROM told));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION forget_sentences() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM public_sentences s USING told WHERE s.claim_id = told.claim_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER write_beginnings AFTER INSERT ON public_parties REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION write_party_beginnings();
--> statement-breakpoint
CREATE TRIGGER forget_beginnings AFTER DELETE ON public_parties REFERENCING OLD TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION forget_party_beginnings();
--> statement-breakpoint
CREATE TRIGGER write_beginnings AFTER INSERT ON public_topics REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION write_topic_beginnings();
--> statement-breakpoint
CREATE TRIGGER forget_beginnings AFTER DELETE ON public_topics REFERENCING OLD TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION forget_topic_beginnings();
--> statement-breakpoint
CREATE TRIGGER write_sentences AFTER INSERT ON public_claims REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION write_sentences();
--> statement-breakpoint
CREATE TRIGGER forget_sentences AFTER DELETE ON public_claims REFERENCING OLD TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION forget_sentences();
--> statement-breakpoint
-- Also while a backup is restored.
ALTER TABLE public_claims ENABLE ALWAYS TRIGGER write_sentences, ENABLE ALWAYS TRIGGER forget_sentences;
--> statement-breakpoint
ALTER TABLE public_parties ENABLE ALWAYS TRIGGER write_beginnings, ENABLE ALWAYS TRIGGER forget_beginnings;
--> statement-breakpoint
ALTER TABLE public_topics ENABLE ALWAYS TRIGGER write_beginnings, ENABLE ALWAYS TRIGGER forget_beginnings;
--> statement-breakpoint

-- Parties and topics whose names have these words, the last of them begun: names that begin so first, then those in which they follow
-- other words, then those that have them in another order; the shorter, of which more is typed, first. Each way reads a bounded part of one index.
CREATE FUNCTION suggested_names(asked text[], most integer) RETURNS TABLE (sort text, id uuid) LANGUAGE plpgsql STABLE
  SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan SET jit = off SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  typed CONSTANT text := array_to_string(asked, ' ');
  longest CONSTANT text := (SELECT word FROM unnest(asked) word ORDER BY length(word) DESC, word COLLATE "C" LIMIT 1);
  beyond CONSTANT text := U&'\+10FFFF';
BEGIN
  RETURN QUERY
  WITH begun AS (
    (SELECT sort, id, 0 AS way, beginning FROM public_beginnings
     WHERE whole AND beginning >= typed AND beginning < typed || beyond ORDER BY beginning LIMIT 10 * most)
    UNION ALL
    (SELECT sort, id, 1, beginning FROM public_beginnings
     WHERE NOT whole AND beginning >= typed AND beginning < typed || beyond ORDER BY beginning LIMIT 10 * most)
    UNION ALL
    (SELECT sort, id, 2, beginning FROM (
      SELECT * FROM public_beginnings WHERE cardinality(asked) > 1 AND whole IN (true, false)
        AND beginning >= longest AND beginning < longest || beyond LIMIT 500
    ) near WHERE ' ' || name LIKE '% ' || asked[cardinality(asked)] || '%'
      AND NOT EXISTS (SELECT FROM unnest(asked[:cardinality(asked) - 1]) word WHERE ' ' || name || ' ' NOT LIKE '% ' || word || ' %'))
  ), best AS (
    SELECT DISTINCT ON (sort, id) sort, id, way, beginning FROM begun ORDER BY sort, id, way, length(beginning), beginning
  )
  SELECT sort, id FROM (
    SELECT *, row_number() OVER (PARTITION BY sort ORDER BY way, length(beginning), beginning, id) AS place FROM best
  ) placed WHERE place <= most ORDER BY sort, place;
END $$;
--> statement-breakpoint

-- Claims whose sentence has these words, the last of them begun, the newest first. Common words are found among the newest claims; what
-- few of these have is rare, and so are the claims of the rarest of its words in the index of matching.
CREATE FUNCTION suggested_claims(asked text[], most integer) RETURNS TABLE (claim_id uuid) LANGUAGE plpgsql STABLE
  SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan SET jit = off SET enable_seqscan = off
  -- Five hundred claims are looked up one by one: a planner that takes them for more reads the whole record.
  SET enable_hashjoin = off SET enable_mergejoin = off AS $$
#variable_conflict use_column
DECLARE
  walked CONSTANT integer := 2000;
  many CONSTANT integer := 300;
  last CONSTANT text := asked[cardinality(asked)];
  earlier CONSTANT text[] := array(SELECT DISTINCT unnest(asked[:cardinality(asked) - 1]));
  begun CONSTANT tsquery := concat_ws(' & ', (SELECT string_agg(format('''%s''', word), ' & ') FROM unnest(earlier) word),
    format('''%s'':*', last))::tsquery;
  hits uuid[];
  rarest integer[];
BEGIN
  hits := array(SELECT claim_id FROM (
      SELECT claim_id, words FROM public_sentences ORDER BY published_at DESC, claim_id DESC LIMIT walked
    ) newest WHERE words @@ begun LIMIT most);
  IF cardinality(hits) < most AND EXISTS (SELECT FROM public_sentences ORDER BY published_at, claim_id OFFSET walked) THEN
    rarest := (
      WITH ends AS MATERIALIZED (
        SELECT id, claims FROM match_words WHERE word >= last AND word < last || U&'\+10FFFF' AND claims > 0 LIMIT many
      ), ways AS (
        SELECT array_agg(id) AS ids, sum(claims) AS claims FROM ends HAVING count(*) > 0
        UNION ALL SELECT ARRAY[id], claims FROM match_words WHERE word = ANY (earlier)
      )
      SELECT ids FROM ways ORDER BY claims LIMIT 1);
    hits := hits || array(
      SELECT s.claim_id FROM (
        SELECT DISTINCT claim FROM unnest(rarest) word (id) CROSS JOIN LATERAL (
          SELECT claim FROM match_postings p WHERE p.word = word.id ORDER BY claim DESC LIMIT 500
        ) each ORDER BY claim DESC LIMIT 500
      ) newest JOIN match_claims m ON m.number = newest.claim JOIN public_sentences s ON s.claim_id = m.claim_id
      WHERE s.words @@ begun AND s.claim_id <> ALL (hits) ORDER BY s.published_at DESC, s.claim_id DESC LIMIT most - cardinality(hits));
  END IF;
  RETURN QUERY SELECT unnest(hits);
END $$;
--> statement-breakpoint

-- Each word, or where no published claim has one that begins so, the most frequent one a letter apart; null: there is none.
CREATE FUNCTION nearest_words(asked text[]) RETURNS text[] LANGUAGE sql STABLE
  SET search_path = public, pg_temp SET enable_seqscan = off AS $$
  SELECT array_agg(CASE
    WHEN EXISTS (SELECT FROM match_words WHERE word >= a.word AND word < a.word || U&'\+10FFFF' AND claims > 0) THEN a.word
    ELSE (SELECT m.word FROM match_words m WHERE m.keys && deletion_keys(a.word) AND m.claims > 0 ORDER BY m.claims DESC, m.word LIMIT 1)
  END ORDER BY at)
  FROM unnest(asked) WITH ORDINALITY a (word, at)
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION beginnings_of(text), write_party_beginnings(), forget_party_beginnings(), write_topic_beginnings(), forget_topic_beginnings(),
  tell_sentences(uuid[]), write_sentences(), forget_sentences(), suggested_names(text[], integer), suggested_claims(text[], integer),
  nearest_words(text[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION suggested_names(text[], integer), suggested_claims(text[], integer), nearest_words(text[]) TO counterclaim_public;
--> statement-breakpoint
GRANT SELECT ON public_beginnings, public_sentences TO counterclaim_public;
--> statement-breakpoint
SELECT name_parties(array(SELECT party_id FROM public_parties)), name_topics(array(SELECT topic_id FROM public_topics));
--> statement-breakpoint
SELECT tell_sentences(array(SELECT claim_id FROM public_claims));
