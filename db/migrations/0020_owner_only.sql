-- Some steps are for triggers and functions that run as the owner of the tables. Asked is who that is, not whether it is the
-- role that the application takes: whoever leaves that role still has its rights.
CREATE FUNCTION acts_as_owner(of_table oid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS
  $$ SELECT current_user = pg_get_userbyid(relowner) FROM pg_class WHERE oid = of_table $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION guard_schedule() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
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
CREATE OR REPLACE FUNCTION guard_withholding_request() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.outcome IS NOT NULL OR NEW.outcome IS NULL
       OR to_jsonb(NEW) - ARRAY['outcome', 'settled_by', 'settled_at'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['outcome', 'settled_by', 'settled_at'] THEN
      RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'a request is settled once, and otherwise stays as it was made';
    END IF;
    -- Confirmed is only what confirm_withholding carries out, as the owner of the tables.
    IF NEW.outcome = 'confirmed' AND NOT acts_as_owner(TG_RELID) THEN
      RAISE EXCEPTION USING ERRCODE = 'CC004', MESSAGE = 'a withholding is confirmed by carrying it out';
    END IF;
    NEW.settled_by := require_actor('reviewer');
    NEW.settled_at := now();
    RETURN NEW;
  END IF;
  NEW.requested_by := require_actor('reviewer');
  NEW.requested_at := now();
  NEW.outcome := NULL;
  NEW.settled_by := NULL;
  NEW.settled_at := NULL;
  NEW.claim_id := NULL;
  IF NEW.subject = 'publication' THEN
    SELECT claim_id INTO NEW.claim_id FROM publications JOIN publication_bodies ON publication_id = id WHERE id = NEW.subject_id;
    IF NEW.claim_id IS NULL THEN
      RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'there is no such version, or it is withheld already';
    END IF;
  ELSIF NOT EXISTS (SELECT FROM capture_bodies WHERE capture_id = NEW.subject_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'there is no such text, or it is withheld already';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION acts_as_owner(oid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acts_as_owner(oid) TO counterclaim_app;
