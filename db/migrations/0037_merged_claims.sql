-- What takes the place of a claim must still stand when the retraction is published; its address leads there for ever. Two that
-- would merge into each other wait here, and the second is refused: so no addresses go round in a circle.
CREATE FUNCTION guard_merging() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  target uuid := (SELECT (body::jsonb #>> '{mergedInto,claim}')::uuid FROM frozen_bodies WHERE hash = NEW.hash);
BEGIN
  IF target IS NULL THEN RETURN NEW; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('counterclaim merging', 0));
  IF NOT EXISTS (SELECT FROM public_claims WHERE claim_id = target AND NOT retracted AND NOT withheld) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC032', MESSAGE = 'the claim that takes its place stands no longer';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_merging BEFORE INSERT ON publications FOR EACH ROW WHEN (NEW.kind = 'retraction') EXECUTE FUNCTION guard_merging();
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION guard_merging() FROM PUBLIC;
