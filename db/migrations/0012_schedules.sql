CREATE TABLE "embargoes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"until" timestamp (3) with time zone,
	"time_zone" text NOT NULL,
	"reason" text NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "schedules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"publish_at" timestamp (3) with time zone NOT NULL,
	"time_zone" text NOT NULL,
	"scheduled_by" uuid NOT NULL,
	"scheduled_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"outcome" text,
	"settled_at" timestamp (3) with time zone,
	"reason" text,
	CONSTRAINT "schedules_outcome" CHECK ("schedules"."outcome" in ('published', 'canceled', 'failed')),
	CONSTRAINT "schedules_settled" CHECK (("schedules"."outcome" is null) = ("schedules"."settled_at" is null))
);
--> statement-breakpoint
ALTER TABLE "embargoes" ADD CONSTRAINT "embargoes_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "embargoes" ADD CONSTRAINT "embargoes_set_by_people_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_request_id_review_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."review_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_scheduled_by_people_id_fk" FOREIGN KEY ("scheduled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "embargoes_claim" ON "embargoes" USING btree ("claim_id","set_at");--> statement-breakpoint
CREATE UNIQUE INDEX "schedules_open" ON "schedules" USING btree ("claim_id") WHERE outcome is null;--> statement-breakpoint
CREATE INDEX "schedules_claim" ON "schedules" USING btree ("claim_id","scheduled_at");
--> statement-breakpoint
-- Embargoes: anybody who writes sets and lifts them, by a further row; nothing of the claim is published before ----------

CREATE FUNCTION embargo_of(claim uuid) RETURNS timestamptz LANGUAGE sql STABLE SET search_path = public, pg_temp AS
  $$ SELECT until FROM embargoes WHERE claim_id = claim ORDER BY set_at DESC LIMIT 1 $$;
--> statement-breakpoint
CREATE FUNCTION guard_embargo() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.set_by := require_actor('editor', 'reviewer');
  PERFORM FROM claims WHERE id = NEW.claim_id FOR UPDATE;
  -- Two on one claim never share an instant.
  NEW.set_at := greatest(clock_timestamp(), (SELECT max(set_at) FROM embargoes WHERE claim_id = NEW.claim_id) + interval '1 millisecond');
  IF NEW.until <= now() THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'an embargo ends in the future';
  END IF;
  IF NEW.until IS NULL AND embargo_of(NEW.claim_id) IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'there is no embargo to lift';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT ON embargoes FOR EACH ROW EXECUTE FUNCTION guard_embargo();
--> statement-breakpoint
CREATE FUNCTION finish_embargo() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO events (actor, act, subject, subject_id, claim_id, revision)
  VALUES (NEW.set_by, CASE WHEN NEW.until IS NULL THEN 'lift embargo' ELSE 'embargo' END, 'claim', NEW.claim_id, NEW.claim_id, revision_of(NEW.claim_id));
  UPDATE schedules SET outcome = 'canceled', reason = 'embargo' WHERE claim_id = NEW.claim_id AND outcome IS NULL AND publish_at < NEW.until;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER finish AFTER INSERT ON embargoes FOR EACH ROW EXECUTE FUNCTION finish_embargo();
--> statement-breakpoint
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON embargoes FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER untruncatable BEFORE TRUNCATE ON embargoes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION guard_embargoed() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE until timestamptz := embargo_of(NEW.claim_id);
BEGIN
  IF until > now() THEN
    RAISE EXCEPTION USING ERRCODE = 'CC040', MESSAGE = 'nothing of this claim is published before its embargo ends',
      DETAIL = json_build_object('until', until)::text;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER embargo BEFORE INSERT ON publications FOR EACH ROW EXECUTE FUNCTION guard_embargoed();
--> statement-breakpoint

-- Schedules: an approved content, bound to its hash, at an instant to come -------------------------------------------------

CREATE FUNCTION guard_schedule() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  claim claims;
  approval review_decisions;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.outcome IS NOT NULL OR NEW.outcome IS NULL
       OR to_jsonb(NEW) - ARRAY['outcome', 'settled_at', 'reason'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['outcome', 'settled_at', 'reason'] THEN
      RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'a schedule is settled once, and otherwise stays as it was made';
    END IF;
    -- A trigger that settles it runs as the owner of the tables, whoever acts.
    IF current_user = 'counterclaim_app' THEN
      IF NEW.outcome = 'canceled' THEN
        PERFORM require_actor('reviewer');
      ELSIF NEW.outcome <> 'failed' OR actor_or_installation() IS NOT NULL OR OLD.publish_at > now() THEN
        RAISE EXCEPTION USING ERRCODE = 'CC001', MESSAGE = 'a schedule is canceled by a reviewer, or found to have failed by the installation';
      END IF;
    END IF;
    NEW.settled_at := now();
    RETURN NEW;
  END IF;
  NEW.scheduled_by := require_actor('reviewer');
  NEW.scheduled_at := now();
  NEW.outcome := NULL;
  NEW.settled_at := NULL;
  NEW.reason := NULL;
  SELECT * INTO claim FROM claims WHERE id = NEW.claim_id FOR UPDATE;
  approval := standing_approval(claim);
  IF approval.id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'CC004', MESSAGE = 'only what was approved is scheduled';
  END IF;
  IF (NEW.request_id, NEW.hash) IS DISTINCT FROM (approval.request_id, approval.hash) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC006', MESSAGE = 'another content than the one that was approved';
  END IF;
  IF NEW.publish_at <= now() THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'a publication is scheduled for a time to come';
  END IF;
  IF NEW.publish_at < embargo_of(NEW.claim_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC040', MESSAGE = 'nothing of this claim is published before its embargo ends',
      DETAIL = json_build_object('until', embargo_of(NEW.claim_id))::text;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON schedules FOR EACH ROW EXECUTE FUNCTION guard_schedule();
--> statement-breakpoint
-- Whoever makes a schedule makes its job, in one transaction; the events of what settles itself are written by what settled it.
CREATE FUNCTION finish_schedule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM graphile_worker.add_job('publishScheduled', json_build_object('schedule', NEW.id, 'claim', NEW.claim_id),
      run_at := NEW.publish_at, job_key := 'schedule:' || NEW.id);
  END IF;
  IF NEW.outcome = 'canceled' THEN PERFORM graphile_worker.remove_job('schedule:' || NEW.id); END IF;
  IF TG_OP = 'INSERT' OR NEW.outcome = 'failed' OR NEW.outcome = 'canceled' AND NEW.reason IS NULL
     AND EXISTS (SELECT FROM claims WHERE id = NEW.claim_id AND request_id = NEW.request_id AND state = 'approved') THEN
    INSERT INTO events (actor, act, subject, subject_id, claim_id, revision)
    VALUES (actor_or_installation(),
            CASE WHEN TG_OP = 'INSERT' THEN 'schedule' WHEN NEW.outcome = 'failed' THEN 'miss schedule' ELSE 'cancel schedule' END,
            'claim', NEW.claim_id, NEW.claim_id, revision_of(NEW.claim_id));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER finish AFTER INSERT OR UPDATE ON schedules FOR EACH ROW EXECUTE FUNCTION finish_schedule();
--> statement-breakpoint
CREATE TRIGGER immutable BEFORE DELETE ON schedules FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER untruncatable BEFORE TRUNCATE ON schedules FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- A claim that leaves `approved` takes its schedule along: it happened, or it is void.
CREATE FUNCTION settle_schedule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE schedules SET outcome = CASE WHEN NEW.state IN ('published', 'retracted') AND publish_at <= now() THEN 'published' ELSE 'canceled' END
  WHERE claim_id = NEW.id AND outcome IS NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER schedule AFTER UPDATE OF state ON claims FOR EACH ROW WHEN (OLD.state = 'approved' AND NEW.state <> 'approved') EXECUTE FUNCTION settle_schedule();
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION embargo_of(uuid), guard_embargo(), finish_embargo(), guard_embargoed(), guard_schedule(), finish_schedule(), settle_schedule() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION embargo_of(uuid) TO counterclaim_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON embargoes, schedules TO counterclaim_app;
--> statement-breakpoint
GRANT UPDATE (outcome, reason) ON schedules TO counterclaim_app;
