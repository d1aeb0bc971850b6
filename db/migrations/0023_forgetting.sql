ALTER TABLE "notifications" DROP CONSTRAINT "notifications_mail_id_mails_id_fk";
--> statement-breakpoint

-- What was sent or read long ago is forgotten, by the installation.
CREATE FUNCTION guard_forgetting() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF actor_or_installation() IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'CC001', MESSAGE = 'the installation forgets what is old';
  END IF;
  RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'this is not old enough to be forgotten';
END $$;
--> statement-breakpoint
CREATE TRIGGER forget BEFORE DELETE ON mails FOR EACH ROW
  WHEN (current_setting('app.actor', true) IS DISTINCT FROM 'installation'
    OR OLD.state = 'queued' OR coalesce(OLD.sent_at, OLD.expires_at) > now() - interval '30 days')
  EXECUTE FUNCTION guard_forgetting();
--> statement-breakpoint
CREATE TRIGGER forget BEFORE DELETE ON notifications FOR EACH ROW
  WHEN (current_setting('app.actor', true) IS DISTINCT FROM 'installation'
    OR (OLD.read_at IS NULL OR OLD.read_at > now() - interval '90 days') AND OLD.at > now() - interval '1 year')
  EXECUTE FUNCTION guard_forgetting();
--> statement-breakpoint
GRANT DELETE ON mails, notifications TO counterclaim_app;
--> statement-breakpoint

-- What an administrator does with a job that failed, in the log under the number of the job. Somebody's order is not given up.
CREATE FUNCTION settle_failed_job(job bigint, what text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := require_actor('admin');
  task text;
  claim text;
BEGIN
  SELECT t.identifier, j.payload ->> 'claim' INTO task, claim
  FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
  WHERE j.id = job AND j.last_error IS NOT NULL FOR UPDATE OF j;
  IF what = 'retry' THEN
    PERFORM graphile_worker.reschedule_jobs(ARRAY[job], run_at := now(), attempts := 0) WHERE task IS NOT NULL;
  ELSIF what = 'give up' THEN
    PERFORM graphile_worker.complete_jobs(ARRAY[job]) WHERE task <> 'publishScheduled';
  ELSE
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'a job is tried again or given up';
  END IF;
  -- It may run: then it is nobody's to settle.
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO events (actor, act, subject, subject_id, claim_id, fields)
  VALUES (me, what, 'job', lpad(job::text, 32, '0')::uuid, (SELECT id FROM claims WHERE id::text = claim), ARRAY[task]);
  PERFORM pg_notify('jobs:insert', '{"count":1}');
  RETURN true;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION guard_forgetting(), settle_failed_job(bigint, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION settle_failed_job(bigint, text) TO counterclaim_app;
