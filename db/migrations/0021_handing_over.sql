ALTER TABLE "schedules" ADD COLUMN "publisher" uuid;--> statement-breakpoint
ALTER TABLE "schedules" DISABLE TRIGGER USER;--> statement-breakpoint
UPDATE "schedules" SET "publisher" = "scheduled_by";--> statement-breakpoint
ALTER TABLE "schedules" ENABLE TRIGGER USER;--> statement-breakpoint
ALTER TABLE "schedules" ALTER COLUMN "publisher" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_publisher_people_id_fk" FOREIGN KEY ("publisher") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "schedules_publisher" ON "schedules" USING btree ("publisher") WHERE outcome is null;
--> statement-breakpoint
-- A schedule is published in the name of whoever made it, until an administrator hands that over; nothing else of it changes.
CREATE OR REPLACE FUNCTION guard_schedule() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  claim claims;
  approval review_decisions;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF acts_as_owner(TG_RELID) AND num_nulls(OLD.outcome, NEW.outcome) = 2 AND to_jsonb(NEW) - 'publisher' = to_jsonb(OLD) - 'publisher' THEN
      RETURN NEW;
    END IF;
    IF OLD.outcome IS NOT NULL OR NEW.outcome IS NULL
       OR to_jsonb(NEW) - ARRAY['outcome', 'settled_at', 'reason'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['outcome', 'settled_at', 'reason'] THEN
      RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'a schedule is settled once, and otherwise stays as it was made';
    END IF;
    -- A trigger that settles it runs as the owner of the tables, whoever acts.
    IF NOT acts_as_owner(TG_RELID) THEN
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
  NEW.publisher := NEW.scheduled_by;
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
CREATE OR REPLACE FUNCTION finish_schedule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM graphile_worker.add_job('publishScheduled', json_build_object('schedule', NEW.id, 'claim', NEW.claim_id),
      run_at := NEW.publish_at, job_key := 'schedule:' || NEW.id);
  END IF;
  IF NEW.outcome = 'canceled' THEN PERFORM graphile_worker.remove_job('schedule:' || NEW.id); END IF;
  IF TG_OP = 'INSERT' OR NEW.publisher <> OLD.publisher OR NEW.outcome = 'failed' OR NEW.outcome = 'canceled' AND coalesce(NEW.reason, 'left') = 'left'
     AND EXISTS (SELECT FROM claims WHERE id = NEW.claim_id AND request_id = NEW.request_id AND state = 'approved') THEN
    INSERT INTO events (actor, act, subject, subject_id, claim_id, revision)
    VALUES (actor_or_installation(),
            CASE WHEN TG_OP = 'INSERT' THEN 'schedule' WHEN NEW.outcome IS NULL THEN 'hand over schedule' WHEN NEW.outcome = 'failed' THEN 'miss schedule'
                 WHEN NEW.reason IS NULL THEN 'cancel schedule' ELSE 'void schedule' END,
            'claim', NEW.claim_id, NEW.claim_id, revision_of(NEW.claim_id));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- What is scheduled in the name of somebody who leaves: taken by another reviewer, or ended. Says which, for those to be told.
CREATE FUNCTION hand_over_schedules(leaving uuid, successor uuid) RETURNS TABLE (id uuid, claim uuid, taken boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  able boolean;
BEGIN
  IF actor_or_installation() IS NOT NULL THEN PERFORM require_actor('admin'); END IF;
  PERFORM FROM people p WHERE p.id = successor FOR SHARE;
  able := EXISTS (SELECT FROM people p WHERE p.id = successor AND p.id <> leaving AND p.role = 'reviewer' AND p.disabled_at IS NULL);
  RETURN QUERY
    UPDATE schedules s SET publisher = CASE WHEN able THEN successor ELSE s.publisher END,
      outcome = CASE WHEN able THEN NULL ELSE 'canceled' END, reason = CASE WHEN able THEN NULL ELSE 'left' END
    WHERE s.publisher = leaving AND s.outcome IS NULL RETURNING s.id, s.claim_id, able;
END $$;
--> statement-breakpoint
-- Whoever can no longer publish leaves no schedule that would fail at its time, however that came about.
CREATE FUNCTION end_schedules_of_leaving() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE schedules SET outcome = 'canceled', reason = 'left' WHERE publisher = NEW.id AND outcome IS NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER end_schedules AFTER UPDATE ON people FOR EACH ROW
  WHEN (NEW.disabled_at IS NOT NULL OR NEW.role <> 'reviewer') EXECUTE FUNCTION end_schedules_of_leaving();
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION hand_over_schedules(uuid, uuid), end_schedules_of_leaving() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION hand_over_schedules(uuid, uuid) TO counterclaim_app;
