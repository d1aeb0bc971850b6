ALTER TABLE "comments" DROP CONSTRAINT "comments_about";--> statement-breakpoint
ALTER TABLE "comments" DROP CONSTRAINT "comments_part";--> statement-breakpoint
ALTER TABLE "comments" DROP CONSTRAINT "comments_reply";--> statement-breakpoint
ALTER TABLE "notification_choices" DROP CONSTRAINT "notification_choices_kind";--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind";--> statement-breakpoint
ALTER TABLE "comments" ALTER COLUMN "claim_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ALTER COLUMN "about" SET DEFAULT 'whole';--> statement-breakpoint
-- Its guard would take the new word for a change of what was said.
ALTER TABLE "comments" DISABLE TRIGGER USER;--> statement-breakpoint
UPDATE "comments" SET "about" = 'whole' WHERE "about" = 'claim';--> statement-breakpoint
ALTER TABLE "comments" ENABLE TRIGGER USER;--> statement-breakpoint
ALTER TABLE "notifications" ALTER COLUMN "claim_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "record_subject" text;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "record_id" uuid;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "record_decision_id" uuid;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "record_subject" text;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "record_id" uuid;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_record_decision_id_record_decisions_id_fk" FOREIGN KEY ("record_decision_id") REFERENCES "public"."record_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comments_record" ON "comments" USING btree ("record_id","at");--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_recordDecisionId_unique" UNIQUE("record_decision_id");--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_matter" CHECK (("comments"."claim_id" is null) = ("comments"."record_subject" is not null) and ("comments"."record_subject" is null) = ("comments"."record_id" is null));--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_record_subject" CHECK ("comments"."record_subject" in ('party', 'topic', 'page', 'labels'));--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_about" CHECK ("comments"."about" in ('whole', 'field', 'statement', 'citation'));--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_part" CHECK (("comments"."about" = 'whole') = ("comments"."part" is null));--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_reply" CHECK ("comments"."thread_id" is null or num_nonnulls("comments"."part", "comments"."exact", "comments"."resolved_at", "comments"."decision_id", "comments"."record_decision_id") = 0);--> statement-breakpoint
ALTER TABLE "notification_choices" ADD CONSTRAINT "notification_choices_kind" CHECK ("notification_choices"."kind" in ('mention', 'review_asked', 'decided', 'published', 'recheck_due', 'assigned', 'comment', 'publication_failed'));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_matter" CHECK (("notifications"."claim_id" is null) = ("notifications"."record_subject" is not null) and ("notifications"."record_subject" is null) = ("notifications"."record_id" is null));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_record_subject" CHECK ("notifications"."record_subject" in ('party', 'topic', 'page', 'labels'));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind" CHECK ("notifications"."kind" in ('mention', 'review_asked', 'decided', 'published', 'recheck_due', 'assigned', 'comment', 'publication_failed'));
--> statement-breakpoint
-- What comments and news about a record need to know of it, whatever it is.
CREATE FUNCTION record_version(of_subject text, record uuid) RETURNS integer LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT CASE of_subject
    WHEN 'party' THEN (SELECT version FROM parties WHERE id = record)
    WHEN 'topic' THEN (SELECT version FROM topics WHERE id = record)
    WHEN 'page' THEN (SELECT version FROM pages WHERE id = record)
    WHEN 'labels' THEN (SELECT version FROM verdict_labels WHERE id = record)
  END
$$;
--> statement-breakpoint
CREATE FUNCTION record_title(of_subject text, record uuid) RETURNS text LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT CASE of_subject
    WHEN 'party' THEN (SELECT name FROM parties WHERE id = record)
    WHEN 'topic' THEN (SELECT title FROM topics WHERE id = record)
    WHEN 'page' THEN (SELECT title FROM pages WHERE id = record)
  END
$$;
--> statement-breakpoint
-- The request that waits for a reviewer; null where none does.
CREATE FUNCTION open_record_request(of_subject text, record uuid) RETURNS uuid LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT r.id FROM standing_record_request(of_subject, record, record_version(of_subject, record)) r
  WHERE r.id IS NOT NULL AND NOT EXISTS (SELECT FROM record_decisions WHERE request_id = r.id)
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION record_version(text, uuid), record_title(text, uuid), open_record_request(text, uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION record_version(text, uuid), record_title(text, uuid), open_record_request(text, uuid) TO counterclaim_app;
--> statement-breakpoint
-- As in 0009, but about a record as well as about a claim.
CREATE OR REPLACE FUNCTION guard_comment() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE me uuid := require_actor('editor', 'reviewer');
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.author := me;
    NEW.at := clock_timestamp();
    NEW.resolved_by := NULL;
    NEW.resolved_at := NULL;
    IF NEW.removed_at IS NOT NULL OR coalesce(trim(NEW.body), '') = '' THEN
      RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'a comment says something';
    END IF;
    IF NEW.record_id IS NOT NULL AND record_version(NEW.record_subject, NEW.record_id) IS NULL THEN
      RAISE EXCEPTION USING ERRCODE = '23503', MESSAGE = 'there is no such record';
    END IF;
    IF NEW.thread_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM comments
      WHERE id = NEW.thread_id AND thread_id IS NULL
        AND (claim_id, record_subject, record_id) IS NOT DISTINCT FROM (NEW.claim_id, NEW.record_subject, NEW.record_id)
    ) THEN
      RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'a reply answers the beginning of a thread on the same matter';
    END IF;
    IF NEW.decision_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM review_decisions d JOIN review_requests r ON r.id = d.request_id
      WHERE d.id = NEW.decision_id AND d.decided_by = me AND r.claim_id = NEW.claim_id
    ) OR NEW.record_decision_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM record_decisions d JOIN record_requests r ON r.id = d.request_id
      WHERE d.id = NEW.record_decision_id AND d.decided_by = me AND (r.subject, r.record_id) = (NEW.record_subject, NEW.record_id)
    ) THEN
      RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'a comment comes with its author''s own decision';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.removed_at IS NULL AND NEW.removed_at IS NOT NULL THEN
    IF me <> OLD.author OR num_nonnulls(OLD.decision_id, OLD.record_decision_id) > 0
       OR (NEW.resolved_by, NEW.resolved_at) IS DISTINCT FROM (OLD.resolved_by, OLD.resolved_at) THEN
      RAISE EXCEPTION USING ERRCODE = 'CC001', MESSAGE = 'a comment is taken back by its author, unless it came with a decision';
    END IF;
    NEW.body := NULL;
    NEW.removed_at := now();
    RETURN NEW;
  END IF;
  IF (NEW.body, NEW.removed_at) IS DISTINCT FROM (OLD.body, OLD.removed_at) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'a comment keeps its words';
  END IF;
  IF OLD.thread_id IS NOT NULL OR (NEW.resolved_at IS NULL) = (OLD.resolved_at IS NULL) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'this thread is resolved, or open, already';
  END IF;
  NEW.resolved_by := CASE WHEN NEW.resolved_at IS NOT NULL THEN me END;
  NEW.resolved_at := CASE WHEN NEW.resolved_at IS NOT NULL THEN now() END;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION log_comment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO events (actor, act, subject, subject_id, claim_id, revision)
  VALUES (
    require_actor('editor', 'reviewer'),
    CASE
      WHEN TG_OP = 'INSERT' AND NEW.thread_id IS NULL THEN 'comment'
      WHEN TG_OP = 'INSERT' THEN 'reply'
      WHEN NEW.removed_at IS DISTINCT FROM OLD.removed_at THEN 'take back'
      WHEN NEW.resolved_at IS NOT NULL THEN 'resolve'
      ELSE 'reopen'
    END,
    'comment', NEW.id, NEW.claim_id, CASE WHEN NEW.claim_id IS NOT NULL THEN revision_of(NEW.claim_id) END);
  RETURN NULL;
END $$;
--> statement-breakpoint
-- As in 0013, but what to change may also stand in the reviewer's open comments.
CREATE OR REPLACE FUNCTION guard_record_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
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
  IF NEW.decision = 'request_changes' AND coalesce(trim(NEW.comment), '') = '' AND NOT EXISTS (
    SELECT FROM comments
    WHERE record_subject = request.subject AND record_id = request.record_id AND author = NEW.decided_by
      AND thread_id IS NULL AND removed_at IS NULL AND resolved_at IS NULL
  ) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'a request for changes says what to change';
  END IF;
  IF NEW.decision <> 'withdraw' AND NEW.decided_by = ANY (record_contributors(request.subject, request.record_id)) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC004', MESSAGE = 'who contributed to a record cannot review it';
  END IF;
  RETURN NEW;
END $$;
