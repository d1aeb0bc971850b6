CREATE TABLE "public_changes" (
	"sequence" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "public_changes_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"tx" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"tag" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "public_changes_tx" ON "public_changes" USING btree ("tx");
--> statement-breakpoint
-- Jobs wait in the tables of graphile-worker, which db/migrate.ts makes before this runs. The application's role may do
-- with them what the library does, and nothing is open to everybody.
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA graphile_worker TO counterclaim_app;
--> statement-breakpoint
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO counterclaim_app;
--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA graphile_worker TO counterclaim_app;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON graphile_worker._private_jobs TO counterclaim_app;
--> statement-breakpoint
GRANT INSERT, UPDATE ON graphile_worker._private_job_queues, graphile_worker._private_known_crontabs TO counterclaim_app;
--> statement-breakpoint
GRANT INSERT ON graphile_worker._private_tasks TO counterclaim_app;
--> statement-breakpoint
CREATE POLICY app ON graphile_worker._private_jobs TO counterclaim_app USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY app ON graphile_worker._private_job_queues TO counterclaim_app USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY app ON graphile_worker._private_known_crontabs TO counterclaim_app USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY app ON graphile_worker._private_tasks TO counterclaim_app USING (true) WITH CHECK (true);
--> statement-breakpoint

-- A worker holds this lock while it lives; its session ends with it, however it ends.
CREATE FUNCTION worker_lock(worker text) RETURNS bigint LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS
  $$ SELECT hashtextextended('counterclaim worker ' || worker, 0) $$;
--> statement-breakpoint
-- Gives the jobs of workers that are no more to those that are. Not to be called in a session that holds such a lock.
CREATE FUNCTION release_dead_workers() RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE worker text;
BEGIN
  FOR worker IN
    SELECT locked_by FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL
    UNION SELECT locked_by FROM graphile_worker._private_job_queues WHERE locked_by IS NOT NULL
  LOOP
    IF pg_try_advisory_xact_lock(worker_lock(worker)) THEN PERFORM graphile_worker.force_unlock_workers(ARRAY[worker]); END IF;
  END LOOP;
END $$;
--> statement-breakpoint

-- What the public side keeps is made anew after every change, whoever made it: a page, a job or the command line.
CREATE FUNCTION public_changed(VARIADIC tags text[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO public_changes (tag) SELECT DISTINCT unnest(tags);
  SELECT pg_notify('public_changes', '');
$$;
--> statement-breakpoint
CREATE FUNCTION tell_public_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM public_changed('claims', 'claim:' || (SELECT slug FROM claims WHERE id = NEW.claim_id));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER tell AFTER INSERT ON publications FOR EACH ROW EXECUTE FUNCTION tell_public_change();
--> statement-breakpoint
CREATE TRIGGER tell AFTER INSERT ON suspensions FOR EACH ROW EXECUTE FUNCTION tell_public_change();
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION worker_lock(text), release_dead_workers(), public_changed(text[]), tell_public_change() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION worker_lock(text), release_dead_workers() TO counterclaim_app;
--> statement-breakpoint
GRANT SELECT ON public_changes TO counterclaim_app, counterclaim_public;
--> statement-breakpoint
GRANT DELETE ON public_changes TO counterclaim_app;
