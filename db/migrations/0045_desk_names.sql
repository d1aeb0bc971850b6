DROP INDEX "desk_beginnings_begin";--> statement-breakpoint
CREATE INDEX "desk_beginnings_begin" ON "desk_beginnings" USING btree ("sort","whole","beginning");
--> statement-breakpoint
-- The names of a party are written one by one, and a topic or a source is mostly saved without being called otherwise: only at the end of a
-- transaction is it known whether the claims in work have to be told, of which there may be many.
DROP TRIGGER insert_desk_names ON party_names;
--> statement-breakpoint
DROP TRIGGER update_desk_names ON party_names;
--> statement-breakpoint
DROP TRIGGER delete_desk_names ON party_names;
--> statement-breakpoint
DROP TRIGGER insert_desk_names ON topics;
--> statement-breakpoint
DROP TRIGGER update_desk_names ON topics;
--> statement-breakpoint
DROP TRIGGER insert_desk_names ON sources;
--> statement-breakpoint
DROP TRIGGER update_desk_names ON sources;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION write_desk_names() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  which CONSTANT text := TG_ARGV[0];
  -- A row of party_names has the id of its party, too.
  named CONSTANT uuid := (to_jsonb(CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END) ->> CASE which WHEN 'party' THEN 'party_id' ELSE 'id' END)::uuid;
  called CONSTANT text[] := array(SELECT beginning FROM desk_beginnings WHERE sort = which AND id = named ORDER BY 1);
BEGIN
  PERFORM tell_desk_names(which, ARRAY[named]);
  IF called <> array(SELECT beginning FROM desk_beginnings WHERE sort = which AND id = named ORDER BY 1) THEN
    PERFORM tell_desk_words(array(SELECT claim_id FROM desk_words WHERE words @@ format('''#%s:%s''', which, named)::tsquery ORDER BY 1));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER write_desk_names AFTER INSERT OR UPDATE OR DELETE ON party_names DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION write_desk_names('party');
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER write_desk_names AFTER INSERT OR UPDATE ON topics DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION write_desk_names('topic');
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER write_desk_names AFTER INSERT OR UPDATE ON sources DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION write_desk_names('source');
--> statement-breakpoint
-- Of one sort at a time: the titles of sources are so many that no party would be left.
DO $$
DECLARE
  standing text := pg_get_functiondef('desk_names(text[],integer)'::regprocedure);
  made text;
  edits CONSTANT text[] := ARRAY['desk_names(asked text[]', 'desk_names(which text, asked text[]', 'WHERE whole AND', 'WHERE sort = which AND whole AND',
    'WHERE NOT whole AND', 'WHERE sort = which AND NOT whole AND', 'WHERE cardinality(asked) > 1 AND', 'WHERE cardinality(asked) > 1 AND sort = which AND'];
BEGIN
  FOR at IN 1 .. cardinality(edits) BY 2 LOOP
    made := replace(standing, edits[at], edits[at + 1]);
    IF made = standing THEN RAISE EXCEPTION 'desk_names() no longer reads as this migration expects'; END IF;
    standing := made;
  END LOOP;
  EXECUTE standing;
END $$;
--> statement-breakpoint
DROP FUNCTION desk_names(text[], integer);
--> statement-breakpoint
-- Between a word and the word with '!' stand the word alone and the word with a blank behind it. Which of many there are does not matter.
CREATE OR REPLACE FUNCTION desk_parties_called(word text) RETURNS SETOF uuid LANGUAGE sql STABLE
  SET search_path = public, pg_temp SET enable_seqscan = off AS $$
  SELECT DISTINCT id FROM (
    SELECT id FROM desk_beginnings WHERE sort = 'party' AND whole IN (true, false) AND beginning >= word AND beginning < word || '!' LIMIT 300
  ) called ORDER BY id LIMIT 9
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION desk_names(text, text[], integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION desk_names(text, text[], integer) TO counterclaim_app;
