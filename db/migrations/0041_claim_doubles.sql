CREATE TABLE "claim_doubles" (
	"claim_id" uuid PRIMARY KEY NOT NULL,
	"of_id" uuid NOT NULL,
	CONSTRAINT "claim_doubles_not_of_itself" CHECK ("claim_doubles"."of_id" <> "claim_doubles"."claim_id")
);
--> statement-breakpoint
ALTER TABLE "claim_doubles" ADD CONSTRAINT "claim_doubles_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_doubles" ADD CONSTRAINT "claim_doubles_of_id_claims_id_fk" FOREIGN KEY ("of_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "claim_doubles_of" ON "claim_doubles" USING btree ("of_id");--> statement-breakpoint

-- A draft is discarded as the double of a claim in the transaction that discards it, so that who may discard may say so, once.
CREATE FUNCTION guard_double() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE claim record;
BEGIN
  PERFORM require_actor('editor', 'reviewer', 'admin');
  SELECT state, saved_by, saved_at, version, is_just_saved(xmin) AS just_saved INTO claim FROM claims WHERE id = NEW.claim_id;
  IF NOT claim.just_saved THEN
    PERFORM refuse_stale(claim.saved_by, claim.saved_at, claim.version);
  END IF;
  IF claim.state <> 'discarded' THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'only a draft that is discarded is the double of a claim';
  END IF;
  -- Two that would be doubles of each other wait here, and the second is refused.
  PERFORM FROM claims WHERE id = NEW.of_id AND state <> 'discarded' FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'a claim that was discarded has no doubles';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT ON claim_doubles FOR EACH ROW EXECUTE FUNCTION guard_double();
--> statement-breakpoint
CREATE FUNCTION log_double() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO events (actor, act, subject, subject_id, claim_id, revision)
  VALUES (current_setting('app.actor')::uuid, 'merge', 'claim', NEW.claim_id, NEW.claim_id, revision_of(NEW.claim_id));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER log AFTER INSERT ON claim_doubles FOR EACH ROW EXECUTE FUNCTION log_double();
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION guard_double(), log_double() FROM PUBLIC;
--> statement-breakpoint
GRANT SELECT, INSERT ON claim_doubles TO counterclaim_app;
