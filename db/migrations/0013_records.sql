CREATE TABLE "pages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"language" text NOT NULL,
	"body" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pages_of_language" UNIQUE("slug","language"),
	CONSTRAINT "pages_slug" CHECK ("pages"."slug" in ('method', 'corrections', 'funding', 'about', 'contact', 'privacy'))
);
--> statement-breakpoint
CREATE TABLE "verdict_labels" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"language" text NOT NULL,
	"labels" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "verdict_labels_language_unique" UNIQUE("language")
);
--> statement-breakpoint
CREATE TABLE "record_decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"request_id" uuid NOT NULL,
	"decision" text NOT NULL,
	"hash" text NOT NULL,
	"comment" text,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "record_decisions_requestId_unique" UNIQUE("request_id"),
	CONSTRAINT "record_decisions_decision" CHECK ("record_decisions"."decision" in ('approve', 'request_changes', 'withdraw'))
);
--> statement-breakpoint
CREATE TABLE "record_publication_approvals" (
	"publication_id" uuid PRIMARY KEY NOT NULL,
	"decision_id" uuid NOT NULL,
	"published_by" uuid NOT NULL,
	CONSTRAINT "record_publication_approvals_decisionId_unique" UNIQUE("decision_id")
);
--> statement-breakpoint
CREATE TABLE "record_publication_bodies" (
	"publication_id" uuid PRIMARY KEY NOT NULL,
	"body" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_publications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"subject" text NOT NULL,
	"record_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"note" text,
	"hash" text NOT NULL,
	"published_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "record_publications_number" UNIQUE("subject","record_id","number"),
	CONSTRAINT "record_publications_subject" CHECK ("record_publications"."subject" in ('party', 'topic', 'page', 'labels')),
	CONSTRAINT "record_publications_kind" CHECK ("record_publications"."kind" in ('first', 'update', 'clarification', 'correction', 'retraction'))
);
--> statement-breakpoint
CREATE TABLE "record_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"subject" text NOT NULL,
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"based_on" integer NOT NULL,
	"hash" text NOT NULL,
	"kind" text NOT NULL,
	"note" text,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "record_requests_subject" CHECK ("record_requests"."subject" in ('party', 'topic', 'page', 'labels')),
	CONSTRAINT "record_requests_kind" CHECK ("record_requests"."kind" in ('first', 'update', 'clarification', 'correction', 'retraction'))
);
--> statement-breakpoint
ALTER TABLE "record_decisions" ADD CONSTRAINT "record_decisions_request_id_record_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."record_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_decisions" ADD CONSTRAINT "record_decisions_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_publication_approvals" ADD CONSTRAINT "record_publication_approvals_publication_id_record_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."record_publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_publication_approvals" ADD CONSTRAINT "record_publication_approvals_decision_id_record_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."record_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_publication_approvals" ADD CONSTRAINT "record_publication_approvals_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_publication_bodies" ADD CONSTRAINT "record_publication_bodies_publication_id_record_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."record_publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_requests" ADD CONSTRAINT "record_requests_requested_by_people_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "record_requests_record" ON "record_requests" USING btree ("subject","record_id","requested_at");--> statement-breakpoint

-- Records: pages and labels are written as parties and topics are, and all four are reviewed and published as claims are.
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON pages FOR EACH ROW EXECUTE FUNCTION guard_record();
--> statement-breakpoint
CREATE TRIGGER log AFTER INSERT OR UPDATE ON pages FOR EACH ROW EXECUTE FUNCTION log_record('page');
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON verdict_labels FOR EACH ROW EXECUTE FUNCTION guard_record();
--> statement-breakpoint
CREATE TRIGGER log AFTER INSERT OR UPDATE ON verdict_labels FOR EACH ROW EXECUTE FUNCTION log_record('labels');
--> statement-breakpoint
-- The content of a record in the shape of its snapshot (lib/publishing/record-snapshot.ts): what is frozen must equal it.
CREATE FUNCTION working_record(of_subject text, record uuid) RETURNS jsonb LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
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
  END
$$;
--> statement-breakpoint
-- The version of a record, which stays locked until the transaction ends: saves, decisions and publications follow one another.
CREATE FUNCTION lock_record(of_subject text, record uuid) RETURNS integer LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE found_version integer;
BEGIN
  CASE of_subject
    WHEN 'party' THEN SELECT version INTO found_version FROM parties WHERE id = record FOR UPDATE;
    WHEN 'topic' THEN SELECT version INTO found_version FROM topics WHERE id = record FOR UPDATE;
    WHEN 'page' THEN SELECT version INTO found_version FROM pages WHERE id = record FOR UPDATE;
    WHEN 'labels' THEN SELECT version INTO found_version FROM verdict_labels WHERE id = record FOR UPDATE;
    ELSE NULL;
  END CASE;
  IF found_version IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = '23503', MESSAGE = 'there is no such record';
  END IF;
  RETURN found_version;
END $$;
--> statement-breakpoint
CREATE FUNCTION record_revision(of_subject text, record uuid) RETURNS integer LANGUAGE sql STABLE SET search_path = public, pg_temp AS
  $$ SELECT coalesce(max(number), 0) + 1 FROM record_publications WHERE subject = of_subject AND record_id = record $$;
--> statement-breakpoint
-- Who made, saved or submitted a record since it was last published; its names are saved with it.
CREATE FUNCTION record_contributors(of_subject text, record uuid) RETURNS uuid[] LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT actor), '{}') FROM events
  WHERE subject = of_subject AND subject_id = record AND act IN ('create', 'save', 'submit') AND sequence > coalesce((
    SELECT max(sequence) FROM events WHERE subject = of_subject AND subject_id = record AND act = 'publish'), 0)
$$;
--> statement-breakpoint
-- The newest request of a record, if it still stands: frozen from this very version and neither taken back nor published.
CREATE FUNCTION standing_record_request(of_subject text, record uuid, at_version integer) RETURNS record_requests
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT r.* FROM (
    SELECT * FROM record_requests WHERE subject = of_subject AND record_id = record ORDER BY requested_at DESC, revision DESC LIMIT 1) r
  WHERE r.based_on = at_version AND r.revision = record_revision(of_subject, record)
    AND NOT EXISTS (SELECT FROM record_decisions d WHERE d.request_id = r.id AND d.decision IN ('withdraw', 'request_changes'))
$$;
--> statement-breakpoint
CREATE FUNCTION guard_record_request() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  now_version integer;
  live_kind text;
BEGIN
  NEW.requested_by := require_actor('editor', 'reviewer');
  now_version := lock_record(NEW.subject, NEW.record_id);
  -- Of two requests in one instant it could not be told which is the newest.
  NEW.requested_at := greatest(clock_timestamp(), (
    SELECT max(requested_at) + interval '1 millisecond' FROM record_requests WHERE subject = NEW.subject AND record_id = NEW.record_id));
  NEW.revision := record_revision(NEW.subject, NEW.record_id);
  IF now_version <> NEW.based_on THEN
    PERFORM refuse_stale(e.actor, e.at, now_version) FROM (
      SELECT actor, at FROM events WHERE subject = NEW.subject AND subject_id = NEW.record_id AND act IN ('create', 'save') ORDER BY sequence DESC LIMIT 1) e;
    PERFORM refuse_stale(NULL, NULL, now_version);
  END IF;
  IF (standing_record_request(NEW.subject, NEW.record_id, now_version)).id IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'this version is in review already';
  END IF;
  IF (SELECT body::jsonb FROM frozen_bodies WHERE hash = NEW.hash) IS DISTINCT FROM jsonb_build_object(
    'schema', 1, 'subject', NEW.subject, 'kind', NEW.kind, 'note', NEW.note, 'content', working_record(NEW.subject, NEW.record_id)) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC006', MESSAGE = 'the frozen content is not this record as it stands, with this kind and note';
  END IF;
  SELECT kind INTO live_kind FROM record_publications WHERE subject = NEW.subject AND record_id = NEW.record_id ORDER BY number DESC LIMIT 1;
  IF (NEW.kind = 'first') <> (live_kind IS NULL) OR (NEW.kind <> 'first' AND coalesce(trim(NEW.note), '') = '')
     OR (live_kind = 'retraction' AND NEW.kind <> 'correction') OR (NEW.kind = 'retraction' AND NEW.subject = 'labels') THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'this kind of version is not possible now, or its note is missing';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT ON record_requests FOR EACH ROW EXECUTE FUNCTION guard_record_request();
--> statement-breakpoint
CREATE FUNCTION guard_record_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  request record_requests;
  standing record_requests;
BEGIN
  NEW.decided_by := CASE NEW.decision WHEN 'withdraw' THEN require_actor('editor', 'reviewer') ELSE require_actor('reviewer') END;
  NEW.decided_at := now();
  SELECT * INTO request FROM record_requests WHERE id = NEW.request_id;
  standing := standing_record_request(request.subject, request.record_id, lock_record(request.subject, request.record_id));
  IF standing.id IS DISTINCT FROM NEW.request_id OR EXISTS (SELECT FROM record_decisions WHERE request_id = NEW.request_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'this request is no longer open';
  END IF;
  IF NEW.hash <> request.hash THEN
    RAISE EXCEPTION USING ERRCODE = 'CC006', MESSAGE = 'another content than the one that was frozen';
  END IF;
  IF NEW.decision = 'request_changes' AND coalesce(trim(NEW.comment), '') = '' THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'a request for changes says what to change';
  END IF;
  IF NEW.decision <> 'withdraw' AND NEW.decided_by = ANY (record_contributors(request.subject, request.record_id)) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC004', MESSAGE = 'who contributed to a record cannot review it';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT ON record_decisions FOR EACH ROW EXECUTE FUNCTION guard_record_decision();
--> statement-breakpoint
-- The approval that a publication of a record would stand on: of its standing request, by somebody who contributed nothing.
CREATE FUNCTION standing_record_approval(of_subject text, record uuid, at_version integer) RETURNS record_decisions
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT d.* FROM record_decisions d
  WHERE d.request_id = (standing_record_request(of_subject, record, at_version)).id AND d.decision = 'approve'
    AND d.decided_by <> ALL (record_contributors(of_subject, record))
$$;
--> statement-breakpoint
CREATE FUNCTION guard_record_publication() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  approval record_decisions;
  request record_requests;
BEGIN
  PERFORM require_actor('reviewer');
  NEW.published_at := now();
  approval := standing_record_approval(NEW.subject, NEW.record_id, lock_record(NEW.subject, NEW.record_id));
  IF approval.id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'CC004', MESSAGE = 'a publication needs the approval of somebody who contributed nothing to it';
  END IF;
  SELECT * INTO request FROM record_requests WHERE id = approval.request_id;
  IF (NEW.hash, NEW.kind, NEW.number) IS DISTINCT FROM (approval.hash, request.kind, request.revision) OR NEW.note IS DISTINCT FROM request.note THEN
    RAISE EXCEPTION USING ERRCODE = 'CC006', MESSAGE = 'only what was approved is published, under the next number';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT ON record_publications FOR EACH ROW EXECUTE FUNCTION guard_record_publication();
--> statement-breakpoint
-- The published bytes are the approved bytes because the database copies them.
CREATE FUNCTION finish_record_publication() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE approval uuid;
BEGIN
  SELECT d.id INTO approval FROM record_decisions d JOIN record_requests r ON r.id = d.request_id
  WHERE r.subject = NEW.subject AND r.record_id = NEW.record_id AND r.revision = NEW.number AND d.decision = 'approve'
  ORDER BY r.requested_at DESC LIMIT 1;
  INSERT INTO record_publication_bodies (publication_id, body) SELECT NEW.id, body FROM frozen_bodies WHERE hash = NEW.hash;
  INSERT INTO record_publication_approvals (publication_id, decision_id, published_by)
  VALUES (NEW.id, approval, require_actor('reviewer'));
  INSERT INTO events (actor, act, subject, subject_id) VALUES (require_actor('reviewer'), 'publish', NEW.subject, NEW.record_id);
  PERFORM public_changed('records:' || NEW.subject);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER finish AFTER INSERT ON record_publications FOR EACH ROW EXECUTE FUNCTION finish_record_publication();
--> statement-breakpoint
CREATE FUNCTION log_record_request() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO events (actor, act, subject, subject_id) VALUES (NEW.requested_by, 'submit', NEW.subject, NEW.record_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER log AFTER INSERT ON record_requests FOR EACH ROW EXECUTE FUNCTION log_record_request();
--> statement-breakpoint
CREATE FUNCTION log_record_decision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO events (actor, act, subject, subject_id)
  SELECT NEW.decided_by, NEW.decision, subject, record_id FROM record_requests WHERE id = NEW.request_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER log AFTER INSERT ON record_decisions FOR EACH ROW EXECUTE FUNCTION log_record_decision();
--> statement-breakpoint
-- Addresses that were published lead to the same record for ever.
CREATE FUNCTION guard_record_slug() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM record_publications WHERE subject = TG_ARGV[0] AND record_id = OLD.id) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'a slug is fixed at first publication';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER slug BEFORE UPDATE ON parties FOR EACH ROW WHEN (OLD.slug <> NEW.slug OR OLD.id <> NEW.id) EXECUTE FUNCTION guard_record_slug('party');
--> statement-breakpoint
CREATE TRIGGER slug BEFORE UPDATE ON topics FOR EACH ROW WHEN (OLD.slug <> NEW.slug OR OLD.id <> NEW.id) EXECUTE FUNCTION guard_record_slug('topic');
--> statement-breakpoint
CREATE TRIGGER slug BEFORE UPDATE ON pages FOR EACH ROW WHEN (OLD.slug <> NEW.slug OR OLD.id <> NEW.id) EXECUTE FUNCTION guard_record_slug('page');
--> statement-breakpoint
CREATE TRIGGER slug BEFORE UPDATE ON verdict_labels FOR EACH ROW WHEN (OLD.language <> NEW.language OR OLD.id <> NEW.id) EXECUTE FUNCTION guard_record_slug('labels');
--> statement-breakpoint
DO $$
DECLARE tbl text;
BEGIN
  FOREACH tbl IN ARRAY ARRAY['record_requests', 'record_decisions', 'record_publications', 'record_publication_approvals', 'record_publication_bodies']
  LOOP
    EXECUTE format('CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', tbl);
    EXECUTE format('CREATE TRIGGER untruncatable BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', tbl);
  END LOOP;
END $$;
--> statement-breakpoint
-- Readers see changed settings with the next request, also when the command line changed them.
CREATE FUNCTION tell_settings_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM public_changed('public');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER tell AFTER UPDATE ON installation FOR EACH ROW EXECUTE FUNCTION tell_settings_change();
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION
  working_record(text, uuid), lock_record(text, uuid), record_revision(text, uuid), record_contributors(text, uuid),
  standing_record_request(text, uuid, integer), standing_record_approval(text, uuid, integer), guard_record_request(), guard_record_decision(),
  guard_record_publication(), finish_record_publication(), log_record_request(), log_record_decision(), guard_record_slug(), tell_settings_change()
  FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION
  working_record(text, uuid), lock_record(text, uuid), record_revision(text, uuid), record_contributors(text, uuid),
  standing_record_request(text, uuid, integer), standing_record_approval(text, uuid, integer)
  TO counterclaim_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON pages, verdict_labels TO counterclaim_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON record_requests, record_decisions, record_publications TO counterclaim_app;
--> statement-breakpoint
GRANT SELECT ON record_publication_bodies, record_publication_approvals TO counterclaim_app;
--> statement-breakpoint
GRANT SELECT ON record_publications, record_publication_bodies TO counterclaim_public;
