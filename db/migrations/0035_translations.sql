CREATE TABLE "claim_translations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"language" text NOT NULL,
	"of_number" integer NOT NULL,
	"of_hash" text NOT NULL,
	"sentence" text NOT NULL,
	"context" text,
	"finding" text NOT NULL,
	"rationale" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "claim_translations_language" UNIQUE("claim_id","language")
);
--> statement-breakpoint
CREATE TABLE "public_translations" (
	"claim_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"language" text NOT NULL,
	"sentence" text NOT NULL,
	"context" text,
	"finding" text NOT NULL,
	"rationale" text NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"note" text,
	"hash" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "public_translations_claim_id_number_language_pk" PRIMARY KEY("claim_id","number","language")
);
--> statement-breakpoint
ALTER TABLE "comments" DROP CONSTRAINT "comments_record_subject";--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_record_subject";--> statement-breakpoint
ALTER TABLE "record_publications" DROP CONSTRAINT "record_publications_subject";--> statement-breakpoint
ALTER TABLE "record_requests" DROP CONSTRAINT "record_requests_subject";--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "languages" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "claim_translations" ADD CONSTRAINT "claim_translations_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_record_subject" CHECK ("comments"."record_subject" in ('party', 'topic', 'page', 'labels', 'translation'));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_record_subject" CHECK ("notifications"."record_subject" in ('party', 'topic', 'page', 'labels', 'translation'));--> statement-breakpoint
ALTER TABLE "record_publications" ADD CONSTRAINT "record_publications_subject" CHECK ("record_publications"."subject" in ('party', 'topic', 'page', 'labels', 'translation'));--> statement-breakpoint
ALTER TABLE "record_requests" ADD CONSTRAINT "record_requests_subject" CHECK ("record_requests"."subject" in ('party', 'topic', 'page', 'labels', 'translation'));--> statement-breakpoint

-- CC070: a translation is of the live version of its claim, while readers can read that one.
-- CC071: it is decided on by somebody who reads its language.
CREATE FUNCTION readable_version(claim uuid) RETURNS publications LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT p.* FROM (SELECT * FROM publications WHERE claim_id = claim ORDER BY number DESC LIMIT 1) p
  WHERE EXISTS (SELECT FROM publication_bodies WHERE publication_id = p.id)
    AND coalesce((SELECT act FROM suspensions s WHERE s.claim_id = claim AND s.number = p.number ORDER BY at DESC LIMIT 1), 'lifted') = 'lifted'
$$;
--> statement-breakpoint
CREATE FUNCTION refuse_other_original(translation claim_translations) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE live publications;
BEGIN
  -- No version is published, suspended or withheld until this transaction ends.
  PERFORM FROM claims WHERE id = translation.claim_id FOR SHARE;
  live := readable_version(translation.claim_id);
  IF (translation.of_number, translation.of_hash) IS DISTINCT FROM (live.number, live.hash) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC070', MESSAGE = 'a translation is of the live version, while readers can read it';
  END IF;
  IF EXISTS (SELECT FROM publication_bodies WHERE publication_id = live.id AND body::jsonb ->> 'language' = translation.language) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'the claim is in this language itself';
  END IF;
END $$;
--> statement-breakpoint
CREATE FUNCTION guard_translation() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.id, NEW.claim_id, NEW.language) IS DISTINCT FROM (OLD.id, OLD.claim_id, OLD.language) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'a translation stays with its claim and language';
  END IF;
  PERFORM refuse_other_original(NEW);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON claim_translations FOR EACH ROW EXECUTE FUNCTION guard_record();
--> statement-breakpoint
CREATE TRIGGER guard_original BEFORE INSERT OR UPDATE ON claim_translations FOR EACH ROW EXECUTE FUNCTION guard_translation();
--> statement-breakpoint
CREATE TRIGGER log AFTER INSERT OR UPDATE ON claim_translations FOR EACH ROW EXECUTE FUNCTION log_record('translation');
--> statement-breakpoint
-- Asked for and published only while its original is what readers see; taken back at any time.
CREATE FUNCTION guard_original() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.kind <> 'retraction' THEN
    PERFORM refuse_other_original(t) FROM claim_translations t WHERE t.id = NEW.record_id;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- After `guard`, which locks the record: triggers run in the order of their names.
CREATE TRIGGER guard_original BEFORE INSERT ON record_requests FOR EACH ROW WHEN (NEW.subject = 'translation') EXECUTE FUNCTION guard_original();
--> statement-breakpoint
CREATE TRIGGER guard_original BEFORE INSERT ON record_publications FOR EACH ROW WHEN (NEW.subject = 'translation') EXECUTE FUNCTION guard_original();
--> statement-breakpoint
CREATE FUNCTION guard_reader() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.decision <> 'withdraw' AND EXISTS (
    SELECT FROM record_requests r JOIN claim_translations t ON t.id = r.record_id
    WHERE r.id = NEW.request_id AND r.subject = 'translation'
      AND t.language <> ALL ((SELECT languages FROM people WHERE id = NEW.decided_by)::text[])
  ) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC071', MESSAGE = 'a translation is judged by somebody who reads its language';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_reader BEFORE INSERT ON record_decisions FOR EACH ROW EXECUTE FUNCTION guard_reader();
--> statement-breakpoint
-- As in 0004, but everybody also says which languages they read; the log has it, and administrators may say it of others.
CREATE OR REPLACE FUNCTION guard_person() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF current_setting('app.actor', true) = 'installation' THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND NEW.id = OLD.id AND changed_fields(to_jsonb(OLD), to_jsonb(NEW)) <@ '{byline,languages}'
     AND require_actor('editor', 'reviewer', 'admin') = OLD.id THEN
    RETURN NEW;
  END IF;
  IF require_actor('admin') = NEW.id OR TG_OP = 'UPDATE' AND NEW.id <> OLD.id THEN
    RAISE EXCEPTION USING ERRCODE = 'CC001', MESSAGE = 'nobody changes their own role, name or address';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- As in 0013 and 0024, and of translations.
CREATE OR REPLACE FUNCTION working_record(of_subject text, record uuid) RETURNS jsonb LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT CASE of_subject
    WHEN 'party' THEN (
      SELECT jsonb_build_object(
        'id', p.id, 'slug', p.slug, 'name', p.name, 'kind', p.kind, 'wikidataId', p.wikidata_id,
        'partOf', (SELECT jsonb_build_object('id', w.id, 'slug', w.slug, 'name', w.name) FROM parties w WHERE w.id = p.part_of),
        'names', (SELECT coalesce(jsonb_agg(jsonb_build_object('text', n.text, 'language', n.language) ORDER BY n.language, n.text), '[]')
                  FROM party_names n WHERE n.party_id = p.id))
      FROM parties p WHERE p.id = record)
    WHEN 'topic' THEN (
      SELECT jsonb_build_object('id', t.id, 'slug', t.slug, 'title', t.title, 'language', t.language, 'introduction', t.introduction)
      FROM topics t WHERE t.id = record)
    WHEN 'page' THEN (
      SELECT jsonb_build_object('id', g.id, 'slug', g.slug, 'title', g.title, 'language', g.language, 'body', g.body)
      FROM pages g WHERE g.id = record)
    WHEN 'labels' THEN (
      SELECT jsonb_build_object('id', l.id, 'language', l.language, 'labels', l.labels) FROM verdict_labels l WHERE l.id = record)
    WHEN 'translation' THEN (
      SELECT jsonb_build_object(
        'id', t.id, 'claim', t.claim_id, 'slug', c.slug, 'number', t.of_number, 'hash', t.of_hash, 'language', t.language,
        'sentence', t.sentence, 'context', t.context, 'finding', t.finding, 'rationale', t.rationale)
      FROM claim_translations t JOIN claims c ON c.id = t.claim_id WHERE t.id = record)
  END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION lock_record(of_subject text, record uuid) RETURNS integer LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE found_version integer;
BEGIN
  CASE of_subject
    WHEN 'party' THEN SELECT version INTO found_version FROM parties WHERE id = record FOR UPDATE;
    WHEN 'topic' THEN SELECT version INTO found_version FROM topics WHERE id = record FOR UPDATE;
    WHEN 'page' THEN SELECT version INTO found_version FROM pages WHERE id = record FOR UPDATE;
    WHEN 'labels' THEN SELECT version INTO found_version FROM verdict_labels WHERE id = record FOR UPDATE;
    WHEN 'translation' THEN SELECT version INTO found_version FROM claim_translations WHERE id = record FOR UPDATE;
    ELSE NULL;
  END CASE;
  IF found_version IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = '23503', MESSAGE = 'there is no such record';
  END IF;
  RETURN found_version;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION record_version(of_subject text, record uuid) RETURNS integer LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT CASE of_subject
    WHEN 'party' THEN (SELECT version FROM parties WHERE id = record)
    WHEN 'topic' THEN (SELECT version FROM topics WHERE id = record)
    WHEN 'page' THEN (SELECT version FROM pages WHERE id = record)
    WHEN 'labels' THEN (SELECT version FROM verdict_labels WHERE id = record)
    WHEN 'translation' THEN (SELECT version FROM claim_translations WHERE id = record)
  END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION record_title(of_subject text, record uuid) RETURNS text LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT CASE of_subject
    WHEN 'party' THEN (SELECT name FROM parties WHERE id = record)
    WHEN 'topic' THEN (SELECT title FROM topics WHERE id = record)
    WHEN 'page' THEN (SELECT title FROM pages WHERE id = record)
    WHEN 'translation' THEN (SELECT sentence FROM claim_translations WHERE id = record)
  END
$$;
--> statement-breakpoint

-- What readers see of translations is told with the claim, whoever tells that anew, and found by its words, too.
CREATE FUNCTION tell_translations() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM public_translations WHERE claim_id = NEW.claim_id;
  IF NEW.suspended THEN RETURN NEW; END IF;
  INSERT INTO public_translations (claim_id, number, language, sentence, context, finding, rationale, version, kind, note, hash, published_at)
  SELECT DISTINCT ON (t.language, told.number) NEW.claim_id, told.number, t.language, told.content ->> 'sentence', told.content ->> 'context',
    told.content ->> 'finding', told.content ->> 'rationale', p.number, p.kind, p.note, p.hash, p.published_at
  FROM claim_translations t
    JOIN record_publications p ON p.subject = 'translation' AND p.record_id = t.id
    JOIN record_publication_bodies b ON b.publication_id = p.id
    CROSS JOIN LATERAL (SELECT c AS content, (c ->> 'number')::integer AS number FROM (SELECT b.body::jsonb -> 'content' AS c) AS body) AS told
  WHERE t.claim_id = NEW.claim_id
    AND coalesce((SELECT act FROM suspensions s WHERE s.claim_id = t.claim_id AND s.number = told.number ORDER BY at DESC LIMIT 1), 'lifted') = 'lifted'
    -- What was retracted, and all before it, stays away.
    AND p.number > coalesce((
      SELECT max(number) FROM record_publications r WHERE r.subject = 'translation' AND r.record_id = t.id AND r.kind = 'retraction'), 0)
  ORDER BY t.language, told.number, p.number DESC;
  IF NOT NEW.withheld THEN
    -- In a fixed order, so that the same versions give the same row wherever they are restored.
    SELECT NEW.words || found_by('A', string_agg(sentence, ' ' ORDER BY language))
      || found_by('B', string_agg(finding, ' ' ORDER BY language))
      || found_by('D', string_agg(concat_ws(' ', context, rationale), ' ' ORDER BY language))
    INTO NEW.words FROM public_translations WHERE claim_id = NEW.claim_id AND number = NEW.number;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER tell_translations BEFORE INSERT ON public_claims FOR EACH ROW EXECUTE FUNCTION tell_translations();
--> statement-breakpoint
-- Also while a backup is restored.
ALTER TABLE public_claims ENABLE ALWAYS TRIGGER tell_translations;
--> statement-breakpoint
CREATE FUNCTION project_translation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE claim claims;
BEGIN
  SELECT c.* INTO claim FROM claim_translations t JOIN claims c ON c.id = t.claim_id WHERE t.id = NEW.record_id;
  PERFORM project_claim(claim.id);
  PERFORM public_changed('claims', 'claim:' || claim.slug);
  RETURN NULL;
END $$;
--> statement-breakpoint
-- After `finish`, which copies the body.
CREATE TRIGGER project_translation AFTER INSERT ON record_publications FOR EACH ROW WHEN (NEW.subject = 'translation')
  EXECUTE FUNCTION project_translation();
--> statement-breakpoint

-- A version that is withheld takes its translations along, published or only asked for: they hold the same words.
CREATE FUNCTION withhold_translations() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  hashes text[] := array(
    SELECT DISTINCT f.hash FROM publications v JOIN claim_translations t ON t.claim_id = v.claim_id
      JOIN record_requests r ON r.subject = 'translation' AND r.record_id = t.id JOIN frozen_bodies f ON f.hash = r.hash
    WHERE v.id = OLD.publication_id AND f.body::jsonb #>> '{content,hash}' = v.hash);
BEGIN
  INSERT INTO withholdings (subject, subject_id, reason, requested_by, confirmed_by)
  SELECT 'frozen', hash, w.reason, w.requested_by, w.confirmed_by FROM withholdings w, unnest(hashes) hash
  WHERE w.subject = 'publication' AND w.subject_id = OLD.publication_id::text ON CONFLICT DO NOTHING;
  DELETE FROM record_publication_bodies WHERE publication_id IN (SELECT id FROM record_publications WHERE hash = ANY (hashes));
  DELETE FROM frozen_bodies WHERE hash = ANY (hashes);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER withhold_translations AFTER DELETE ON publication_bodies FOR EACH ROW EXECUTE FUNCTION withhold_translations();
--> statement-breakpoint
CREATE FUNCTION guard_withheld_record() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM record_publications p JOIN withholdings w ON w.subject = 'frozen' AND w.subject_id = p.hash WHERE p.id = OLD.publication_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'a kept body leaves only by a withholding';
  END IF;
  RETURN OLD;
END $$;
--> statement-breakpoint
DROP TRIGGER immutable ON record_publication_bodies;
--> statement-breakpoint
CREATE TRIGGER immutable BEFORE UPDATE ON record_publication_bodies FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER withheld BEFORE DELETE ON record_publication_bodies FOR EACH ROW EXECUTE FUNCTION guard_withheld_record();
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION readable_version(uuid), refuse_other_original(claim_translations), guard_translation(), guard_original(), guard_reader(),
  tell_translations(), project_translation(), withhold_translations(), guard_withheld_record() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION readable_version(uuid), refuse_other_original(claim_translations) TO counterclaim_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON claim_translations TO counterclaim_app;
--> statement-breakpoint
GRANT SELECT ON public_translations TO counterclaim_app, counterclaim_public;
