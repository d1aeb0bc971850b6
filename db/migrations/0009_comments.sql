CREATE TABLE "checklist_points" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"text" text NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"retired_by" uuid,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "checklist_points_text" CHECK (length(trim("checklist_points"."text")) > 0),
	CONSTRAINT "checklist_points_retired" CHECK (("checklist_points"."retired_by" is null) = ("checklist_points"."retired_at" is null))
);
--> statement-breakpoint
CREATE TABLE "decision_points" (
	"decision_id" uuid NOT NULL,
	"point_id" uuid NOT NULL,
	CONSTRAINT "decision_points_decision_id_point_id_pk" PRIMARY KEY("decision_id","point_id")
);
--> statement-breakpoint
CREATE TABLE "comment_mentions" (
	"comment_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "comment_mentions_comment_id_person_id_pk" PRIMARY KEY("comment_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"thread_id" uuid,
	"about" text DEFAULT 'claim' NOT NULL,
	"part" text,
	"exact" text,
	"prefix" text,
	"suffix" text,
	"body" text,
	"author" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"resolved_by" uuid,
	"resolved_at" timestamp (3) with time zone,
	"decision_id" uuid,
	CONSTRAINT "comments_decisionId_unique" UNIQUE("decision_id"),
	CONSTRAINT "comments_about" CHECK ("comments"."about" in ('claim', 'field', 'statement', 'citation')),
	CONSTRAINT "comments_part" CHECK (("comments"."about" = 'claim') = ("comments"."part" is null)),
	CONSTRAINT "comments_passage" CHECK (num_nulls("comments"."exact", "comments"."prefix", "comments"."suffix") in (0, 3)),
	CONSTRAINT "comments_reply" CHECK ("comments"."thread_id" is null or num_nonnulls("comments"."part", "comments"."exact", "comments"."resolved_at", "comments"."decision_id") = 0),
	CONSTRAINT "comments_removed" CHECK (("comments"."body" is null) = ("comments"."removed_at" is not null)),
	CONSTRAINT "comments_resolved" CHECK (("comments"."resolved_by" is null) = ("comments"."resolved_at" is null))
);
--> statement-breakpoint
ALTER TABLE "checklist_points" ADD CONSTRAINT "checklist_points_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_points" ADD CONSTRAINT "checklist_points_retired_by_people_id_fk" FOREIGN KEY ("retired_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_points" ADD CONSTRAINT "decision_points_decision_id_review_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."review_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_points" ADD CONSTRAINT "decision_points_point_id_checklist_points_id_fk" FOREIGN KEY ("point_id") REFERENCES "public"."checklist_points"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_thread_id_comments_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_people_id_fk" FOREIGN KEY ("author") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_resolved_by_people_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_decision_id_review_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."review_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comments_claim" ON "comments" USING btree ("claim_id","at");--> statement-breakpoint
CREATE INDEX "comments_thread" ON "comments" USING btree ("thread_id");--> statement-breakpoint

-- Comments: by who writes, in their own name. A text stays as it was or is taken back by its author; anybody who writes
-- resolves and reopens a thread. None of it saves the claim or makes a contributor.
CREATE FUNCTION guard_comment() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
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
    IF NEW.thread_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM comments WHERE id = NEW.thread_id AND claim_id = NEW.claim_id AND thread_id IS NULL
    ) THEN
      RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'a reply answers the beginning of a thread on the same claim';
    END IF;
    IF NEW.decision_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM review_decisions d JOIN review_requests r ON r.id = d.request_id
      WHERE d.id = NEW.decision_id AND d.decided_by = me AND r.claim_id = NEW.claim_id
    ) THEN
      RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'a comment comes with its author''s own decision';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.removed_at IS NULL AND NEW.removed_at IS NOT NULL THEN
    IF me <> OLD.author OR OLD.decision_id IS NOT NULL OR (NEW.resolved_by, NEW.resolved_at) IS DISTINCT FROM (OLD.resolved_by, OLD.resolved_at) THEN
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
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON comments FOR EACH ROW EXECUTE FUNCTION guard_comment();
--> statement-breakpoint
CREATE FUNCTION log_comment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
    'comment', NEW.id, NEW.claim_id, revision_of(NEW.claim_id));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER log AFTER INSERT OR UPDATE ON comments FOR EACH ROW EXECUTE FUNCTION log_comment();
--> statement-breakpoint
CREATE FUNCTION guard_comment_mention() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM comments c WHERE c.id = NEW.comment_id AND c.author = require_actor('editor', 'reviewer') AND is_just_saved(c.xmin)) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'people are mentioned while the comment is written';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT ON comment_mentions FOR EACH ROW EXECUTE FUNCTION guard_comment_mention();
--> statement-breakpoint

-- The newsroom's checklist: an administrator adds and retires points; who approves has ticked all that stand.
CREATE FUNCTION guard_checklist_point() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE me uuid := require_actor('admin');
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.added_by := me;
    NEW.added_at := clock_timestamp();
    NEW.retired_by := NULL;
    NEW.retired_at := NULL;
  ELSIF OLD.retired_at IS NOT NULL OR NEW.retired_at IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'a point is retired once';
  ELSE
    NEW.retired_by := me;
    NEW.retired_at := now();
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON checklist_points FOR EACH ROW EXECUTE FUNCTION guard_checklist_point();
--> statement-breakpoint
CREATE FUNCTION log_checklist_point() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO events (actor, act, subject, subject_id)
  VALUES (require_actor('admin'), CASE TG_OP WHEN 'INSERT' THEN 'create' ELSE 'retire' END, 'checklist point', NEW.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER log AFTER INSERT OR UPDATE ON checklist_points FOR EACH ROW EXECUTE FUNCTION log_checklist_point();
--> statement-breakpoint
CREATE FUNCTION guard_decision_point() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM review_decisions d WHERE d.id = NEW.decision_id AND d.decided_by = require_actor('reviewer') AND is_just_saved(d.xmin)) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'points are ticked with one''s own decision';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT ON decision_points FOR EACH ROW EXECUTE FUNCTION guard_decision_point();
--> statement-breakpoint
CREATE FUNCTION guard_whole_checklist() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT FROM checklist_points p WHERE p.retired_at IS NULL
      AND NOT EXISTS (SELECT FROM decision_points t WHERE t.decision_id = NEW.id AND t.point_id = p.id)
  ) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC030', MESSAGE = 'who approves has ticked every point of the checklist';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER checklist AFTER INSERT ON review_decisions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.decision = 'approve') EXECUTE FUNCTION guard_whole_checklist();
--> statement-breakpoint
-- As in 0001, but what to change may also stand in the reviewer's open comments.
CREATE OR REPLACE FUNCTION guard_review_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  request review_requests;
  claim claims;
BEGIN
  NEW.decided_by := require_actor('reviewer');
  NEW.decided_at := now();
  SELECT * INTO request FROM review_requests WHERE id = NEW.request_id;
  SELECT * INTO claim FROM claims WHERE id = request.claim_id FOR UPDATE;
  IF claim.state IS DISTINCT FROM 'in_review' OR claim.request_id IS DISTINCT FROM NEW.request_id THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'this request is no longer open';
  END IF;
  IF NEW.hash <> request.hash THEN
    RAISE EXCEPTION USING ERRCODE = 'CC006', MESSAGE = 'another content than the one that was frozen';
  END IF;
  IF NEW.decision = 'request_changes' AND coalesce(trim(NEW.comment), '') = '' AND NOT EXISTS (
    SELECT FROM comments WHERE claim_id = claim.id AND author = NEW.decided_by AND thread_id IS NULL AND removed_at IS NULL AND resolved_at IS NULL
  ) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'a request for changes says what to change';
  END IF;
  IF is_contributor(claim.id, request.revision, NEW.decided_by) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC004', MESSAGE = 'who contributed to a revision cannot review it';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
DO $$
DECLARE tbl text;
BEGIN
  FOREACH tbl IN ARRAY ARRAY['comment_mentions', 'decision_points']
  LOOP
    EXECUTE format('CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', tbl);
  END LOOP;
  FOREACH tbl IN ARRAY ARRAY['comments', 'comment_mentions', 'checklist_points', 'decision_points']
  LOOP
    EXECUTE format('CREATE TRIGGER untruncatable BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', tbl);
  END LOOP;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION guard_comment(), log_comment(), guard_comment_mention(), guard_checklist_point(), log_checklist_point(),
  guard_decision_point(), guard_whole_checklist() FROM PUBLIC;
--> statement-breakpoint
GRANT SELECT, INSERT ON comments, comment_mentions, checklist_points, decision_points TO counterclaim_app;
--> statement-breakpoint
GRANT UPDATE (body, removed_at, resolved_by, resolved_at) ON comments TO counterclaim_app;
--> statement-breakpoint
GRANT UPDATE (retired_by, retired_at) ON checklist_points TO counterclaim_app;
