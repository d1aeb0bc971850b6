CREATE TABLE "desk_beginnings" (
	"sort" text NOT NULL,
	"id" uuid NOT NULL,
	"beginning" text NOT NULL,
	"whole" boolean NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "desk_beginnings_sort_id_beginning_pk" PRIMARY KEY("sort","id","beginning")
);
--> statement-breakpoint
CREATE TABLE "desk_stem_languages" (
	"language" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk_words" (
	"claim_id" uuid PRIMARY KEY NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "desk_beginnings_begin" ON "desk_beginnings" USING btree ("whole","beginning");--> statement-breakpoint
CREATE INDEX "desk_words_newest" ON "desk_words" USING btree ("saved_at","claim_id");--> statement-breakpoint
CREATE INDEX "desk_words_words" ON "desk_words" USING gin ("words") WITH (gin_pending_list_limit=256);
--> statement-breakpoint
ALTER TABLE desk_words SET (toast_tuple_target = 128);
--> statement-breakpoint
ALTER TABLE desk_beginnings ALTER COLUMN beginning TYPE text COLLATE "C";
--> statement-breakpoint
-- The desk reads its own tables in the ways that 0039 and 0043 read what is published. A claim's texts are those it has now, and those of its live version.
DO $$
DECLARE
  change record;
  standing text;
  made text;
BEGIN
  FOR change IN SELECT * FROM (VALUES
    ('searched_texts(uuid)', ARRAY['searched_texts', 'desk_texts',
      '\mSELECT c\.sentence, c\.finding, c\.language, c\.number,.*?NOT c\.withheld',
      'SELECT c.sentence, c.finding, c.language, working_content(c.id) AS content FROM claims c WHERE c.id = claim',
      'JOIN public_translations t ON t\.claim_id = claim AND t\.number = told\.number', 'JOIN claim_translations t ON t.claim_id = claim',
      'WHERE words <> ''''', 'WHERE words <> '''' UNION SELECT * FROM searched_texts(claim)']),
    ('words_of_claim(uuid)', ARRAY['words_of_claim', 'words_of_desk_claim', 'searched_texts', 'desk_texts']),
    ('found_claims(tsquery,tsquery,timestamptz,timestamptz,boolean,real,timestamptz,uuid,integer)',
      ARRAY['found_claims', 'found_desk_claims', 'public_words', 'desk_words', 'published_at', 'saved_at']),
    ('suggested_names(text[],integer)', ARRAY['suggested_names', 'desk_names', 'public_beginnings', 'desk_beginnings'])
  ) AS changes (name, edits) LOOP
    standing := pg_get_functiondef(change.name::regprocedure);
    FOR at IN 1 .. cardinality(change.edits) BY 2 LOOP
      made := regexp_replace(standing, change.edits[at], change.edits[at + 1], 'g');
      IF made = standing THEN RAISE EXCEPTION '% no longer reads as this migration expects', change.name; END IF;
      standing := made;
    END LOOP;
    EXECUTE standing;
  END LOOP;
END $$;
--> statement-breakpoint
-- A first word begins a name, or stands alone: names stand in desk_beginnings from each of their words on.
CREATE FUNCTION desk_parties_called(word text) RETURNS SETOF uuid LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT DISTINCT id FROM desk_beginnings WHERE sort = 'party' AND whole IN (true, false)
    AND (beginning = word OR (beginning >= word || ' ' AND beginning < word || '!')) ORDER BY id LIMIT 9
$$;
--> statement-breakpoint
-- As ways_of_words(), with the names and languages of the desk.
CREATE FUNCTION desk_ways_of_words(asked text[]) RETURNS TABLE (word text, folded text, stems text[], parties uuid[]) LANGUAGE sql STABLE
  SET search_path = public, pg_temp AS $$
  SELECT word, folded,
    array(SELECT DISTINCT fold_words(stem) FROM (
        SELECT DISTINCT search_config(language) AS config FROM (TABLE public_stem_languages UNION TABLE desk_stem_languages) languages
      ) spoken CROSS JOIN LATERAL unnest(ARRAY[word, folded]) AS written CROSS JOIN LATERAL unnest(tsvector_to_array(to_tsvector(config, written))) AS stem),
    array(SELECT desk_parties_called((
      SELECT name FROM generate_series(0, 3) less CROSS JOIN LATERAL (SELECT left(folded, length(folded) - less)) AS shorter (name)
      WHERE (less = 0 OR length(name) >= 4) AND EXISTS (SELECT FROM desk_parties_called(name)) ORDER BY less LIMIT 1)))
  FROM unnest(asked) AS word CROSS JOIN LATERAL (SELECT fold_words(word)) AS f (folded)
$$;
--> statement-breakpoint

-- Published claims that nobody is working on stand in public_words, and nowhere else.
CREATE FUNCTION tell_desk_words(ids uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  unlike CONSTANT uuid[] := array(SELECT id FROM claims c WHERE id = ANY (ids)
    AND (state <> 'published' OR NOT EXISTS (SELECT FROM public_claims p WHERE p.claim_id = c.id AND NOT p.suspended AND NOT p.withheld)) ORDER BY id);
BEGIN
  DELETE FROM desk_words WHERE claim_id = ANY (ids) AND claim_id <> ALL (unlike);
  INSERT INTO desk_stem_languages (language)
  SELECT DISTINCT split_part(t.language, '-', 1) FROM unnest(unlike) AS claim CROSS JOIN LATERAL desk_texts(claim) t
  WHERE search_config(t.language) IS NOT NULL AND NOT EXISTS (SELECT FROM desk_stem_languages s WHERE s.language = split_part(t.language, '-', 1))
  ON CONFLICT DO NOTHING;
  INSERT INTO desk_words (claim_id, saved_at, words)
  SELECT c.id, c.saved_at, words_of_desk_claim(c.id) || coalesce((SELECT string_agg(format('''#%s'':1B', filter), ' ')::tsvector FROM (
      SELECT 'state:' || c.state AS filter
      UNION SELECT 'topic:' || topic_id FROM claim_topics WHERE claim_id = c.id
      UNION SELECT 'party:' || party_id FROM statements WHERE claim_id = c.id
      UNION SELECT 'party:' || party_id FROM accused_parties WHERE claim_id = c.id
      UNION SELECT 'source:' || source_id FROM citations WHERE claim_id = c.id
    ) filters), '')
  FROM claims c WHERE c.id = ANY (unlike) ORDER BY c.id
  ON CONFLICT (claim_id) DO UPDATE SET saved_at = EXCLUDED.saved_at, words = EXCLUDED.words;
END $$;
--> statement-breakpoint
-- When a claim and all that belongs to it has been saved; of many saves in one transaction the last.
CREATE FUNCTION write_desk_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM claims WHERE id = NEW.id AND version = NEW.version) THEN PERFORM tell_desk_words(ARRAY[NEW.id]); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER write_desk_words AFTER INSERT OR UPDATE ON claims DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION write_desk_words();
--> statement-breakpoint
-- What is suspended or withheld is found by the desk alone; of what is in work the live version changed.
CREATE FUNCTION write_unpublished_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM tell_desk_words(ids) FROM (SELECT array_agg(claim_id) AS ids FROM told
    WHERE suspended OR withheld OR EXISTS (SELECT FROM desk_words w WHERE w.claim_id = told.claim_id)) each WHERE ids IS NOT NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- After write_words by its name, which tells what is published.
CREATE TRIGGER write_words_of_desk AFTER INSERT ON public_claims REFERENCING NEW TABLE AS told FOR EACH STATEMENT
  EXECUTE FUNCTION write_unpublished_words();
--> statement-breakpoint
-- A translation is saved without its claim.
CREATE FUNCTION write_translated_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM desk_words WHERE claim_id = NEW.claim_id) THEN PERFORM tell_desk_words(ARRAY[NEW.claim_id]); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER write_desk_words AFTER INSERT OR UPDATE ON claim_translations FOR EACH ROW EXECUTE FUNCTION write_translated_words();
--> statement-breakpoint

-- A name of a party is found by whoever looks for the party; the other names are words of the claims that have them.
CREATE FUNCTION tell_desk_names(which text, ids uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  DELETE FROM desk_beginnings WHERE sort = which AND id = ANY (ids);
  INSERT INTO desk_beginnings (sort, id, beginning, whole, name)
  SELECT which, n.id, b.beginning, bool_or(b.whole), min(b.name COLLATE "C") FROM (
    SELECT party_id AS id, text AS called FROM party_names WHERE which = 'party' AND party_id = ANY (ids)
    UNION SELECT id, title FROM topics WHERE which = 'topic' AND id = ANY (ids)
    UNION SELECT id, unnest(ARRAY[title, publisher]) FROM sources WHERE which = 'source' AND id = ANY (ids)
  ) n CROSS JOIN LATERAL beginnings_of(n.called) b GROUP BY n.id, b.beginning
  ON CONFLICT (sort, id, beginning) DO UPDATE SET whole = EXCLUDED.whole, name = EXCLUDED.name;
END $$;
--> statement-breakpoint
CREATE FUNCTION write_desk_names() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  which CONSTANT text := TG_ARGV[0];
  named uuid[];
BEGIN
  -- A row of party_names has the id of its party, too.
  EXECUTE format('SELECT array_agg(DISTINCT %I) FROM told', CASE which WHEN 'party' THEN 'party_id' ELSE 'id' END) INTO named;
  IF named IS NULL THEN RETURN NULL; END IF;
  PERFORM tell_desk_names(which, named);
  IF TG_OP <> 'INSERT' OR which = 'party' THEN
    PERFORM tell_desk_words(array(SELECT claim_id FROM desk_words
      WHERE words @@ (SELECT string_agg(format('''#%s:%s''', which, id), ' | ')::tsquery FROM unnest(named) id)));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER insert_desk_names AFTER INSERT ON party_names REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION write_desk_names('party');
--> statement-breakpoint
CREATE TRIGGER update_desk_names AFTER UPDATE ON party_names REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION write_desk_names('party');
--> statement-breakpoint
CREATE TRIGGER delete_desk_names AFTER DELETE ON party_names REFERENCING OLD TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION write_desk_names('party');
--> statement-breakpoint
CREATE TRIGGER insert_desk_names AFTER INSERT ON topics REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION write_desk_names('topic');
--> statement-breakpoint
CREATE TRIGGER update_desk_names AFTER UPDATE ON topics REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION write_desk_names('topic');
--> statement-breakpoint
CREATE TRIGGER insert_desk_names AFTER INSERT ON sources REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION write_desk_names('source');
--> statement-breakpoint
CREATE TRIGGER update_desk_names AFTER UPDATE ON sources REFERENCING NEW TABLE AS told FOR EACH STATEMENT EXECUTE FUNCTION write_desk_names('source');
--> statement-breakpoint

CREATE FUNCTION rebuild_desk_search() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  batch uuid[];
BEGIN
  DELETE FROM desk_beginnings;
  PERFORM tell_desk_names('party', array(SELECT id FROM parties)), tell_desk_names('topic', array(SELECT id FROM topics)),
    tell_desk_names('source', array(SELECT id FROM sources));
  DELETE FROM desk_words;
  DELETE FROM desk_stem_languages;
  FOR batch IN
    SELECT array_agg(id) FROM (
      SELECT id, row_number() OVER (ORDER BY saved_at, id) AS at FROM claims c
      WHERE state <> 'published' OR NOT EXISTS (SELECT FROM public_claims p WHERE p.claim_id = c.id AND NOT p.suspended AND NOT p.withheld)
    ) numbered GROUP BY (at - 1) / 1000 ORDER BY (at - 1) / 1000
  LOOP
    PERFORM tell_desk_words(batch);
  END LOOP;
END $$;
--> statement-breakpoint
DO $$
DECLARE
  standing CONSTANT text := pg_get_functiondef('rebuild_projections()'::regprocedure);
  made CONSTANT text := replace(standing, 'PERFORM public_changed(''public'');', E'PERFORM rebuild_desk_search();\n  PERFORM public_changed(''public'');');
BEGIN
  IF made = standing THEN RAISE EXCEPTION 'rebuild_projections() no longer reads as this migration expects'; END IF;
  EXECUTE made;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION desk_texts(uuid), words_of_desk_claim(uuid), desk_parties_called(text), desk_ways_of_words(text[]), desk_names(text[], integer),
  found_desk_claims(tsquery, tsquery, timestamptz, timestamptz, boolean, real, timestamptz, uuid, integer), tell_desk_words(uuid[]),
  write_desk_words(), write_unpublished_words(), write_translated_words(), tell_desk_names(text, uuid[]), write_desk_names(), rebuild_desk_search() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION desk_texts(uuid), desk_parties_called(text), desk_ways_of_words(text[]), desk_names(text[], integer),
  found_desk_claims(tsquery, tsquery, timestamptz, timestamptz, boolean, real, timestamptz, uuid, integer), suggested_claims(text[], integer)
  TO counterclaim_app;
--> statement-breakpoint
GRANT SELECT ON desk_words, desk_stem_languages, desk_beginnings, public_beginnings, public_sentences TO counterclaim_app;
--> statement-breakpoint
SELECT rebuild_desk_search();
