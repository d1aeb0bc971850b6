CREATE TABLE "withholding_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"subject" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"claim_id" uuid,
	"reason" text NOT NULL,
	"note" text,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"outcome" text,
	"settled_by" uuid,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "withholding_requests_subject" CHECK ("withholding_requests"."subject" in ('publication', 'capture')),
	CONSTRAINT "withholding_requests_outcome" CHECK ("withholding_requests"."outcome" in ('confirmed', 'refused')),
	CONSTRAINT "withholding_requests_reason" CHECK (length(trim("withholding_requests"."reason")) > 0),
	CONSTRAINT "withholding_requests_settled" CHECK (num_nulls("withholding_requests"."outcome", "withholding_requests"."settled_by", "withholding_requests"."settled_at") in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "public_claims" ALTER COLUMN "sentence" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "public_claims" ALTER COLUMN "verdict" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "public_claims" ALTER COLUMN "finding" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "public_claims" ADD COLUMN "withheld" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "public_claims" ADD COLUMN "recheck_on" date;--> statement-breakpoint
ALTER TABLE "withholding_requests" ADD CONSTRAINT "withholding_requests_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withholding_requests" ADD CONSTRAINT "withholding_requests_requested_by_people_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withholding_requests" ADD CONSTRAINT "withholding_requests_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "withholding_requests_open" ON "withholding_requests" USING btree ("subject","subject_id") WHERE outcome is null;--> statement-breakpoint
CREATE INDEX "withholding_requests_claim" ON "withholding_requests" USING btree ("claim_id","requested_at");--> statement-breakpoint
CREATE INDEX "public_claims_recheck" ON "public_claims" USING btree ("recheck_on");
--> statement-breakpoint
-- The lists of the public side know a live version whose body was withheld, and the day on which to check again -----------

CREATE OR REPLACE FUNCTION project_claim(claim uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM public_claims WHERE claim_id = claim;
  INSERT INTO public_claims (claim_id, slug, number, kind, sentence, language, verdict, finding, first_published_at, published_at, retracted, suspended,
    withheld, recheck_on)
  SELECT p.claim_id, coalesce(content ->> 'slug', (SELECT slug FROM claims WHERE id = claim)), p.number, p.kind, content ->> 'sentence',
    coalesce(content ->> 'language', (SELECT language FROM installation)), content ->> 'verdict', content ->> 'finding',
    (SELECT published_at FROM publications WHERE claim_id = claim AND number = 1), p.published_at, p.kind = 'retraction',
    coalesce((SELECT act <> 'lifted' FROM suspensions s WHERE s.claim_id = claim AND s.number = p.number ORDER BY at DESC LIMIT 1), false),
    content IS NULL, (content ->> 'recheckOn')::date
  FROM publications p LEFT JOIN (SELECT publication_id, body::jsonb AS content FROM publication_bodies) b ON b.publication_id = p.id
  WHERE p.claim_id = claim AND p.number = (SELECT max(number) FROM publications WHERE claim_id = claim);
  DELETE FROM public_suspensions WHERE claim_id = claim;
  INSERT INTO public_suspensions (claim_id, number, act, at) SELECT claim_id, number, act, at FROM suspensions WHERE claim_id = claim;
$$;
--> statement-breakpoint
SELECT rebuild_projections();
--> statement-breakpoint
-- A claim whose live version is withheld is not named on the pages of others: that one condition more, whatever else it says by now.
DO $$
DECLARE
  standing text := pg_get_functiondef('working_content(uuid)'::regprocedure);
  joined text := 'JOIN public_claims p ON p.claim_id = r.related_id';
BEGIN
  IF strpos(standing, joined) = 0 THEN RAISE EXCEPTION 'working_content() no longer reads the related claims as this migration expects'; END IF;
  EXECUTE replace(standing, joined, joined || ' AND NOT p.withheld');
END $$;
--> statement-breakpoint

-- Withholding: one reviewer asks, another confirms; only then, and only in here, a body leaves ------------------------------

CREATE FUNCTION guard_withholding_request() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.outcome IS NOT NULL OR NEW.outcome IS NULL
       OR to_jsonb(NEW) - ARRAY['outcome', 'settled_by', 'settled_at'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['outcome', 'settled_by', 'settled_at'] THEN
      RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'a request is settled once, and otherwise stays as it was made';
    END IF;
    -- Confirmed is only what confirm_withholding carries out, as the owner of the tables.
    IF NEW.outcome = 'confirmed' AND current_user = 'counterclaim_app' THEN
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
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON withholding_requests FOR EACH ROW EXECUTE FUNCTION guard_withholding_request();
--> statement-breakpoint
CREATE FUNCTION log_withholding_request() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO events (actor, act, subject, subject_id, claim_id, revision)
  VALUES (require_actor('reviewer'),
          CASE NEW.outcome WHEN 'confirmed' THEN 'withhold' WHEN 'refused' THEN 'refuse withholding' ELSE 'ask withholding' END,
          CASE NEW.subject WHEN 'publication' THEN 'claim' ELSE 'capture' END, coalesce(NEW.claim_id, NEW.subject_id), NEW.claim_id,
          (SELECT number FROM publications WHERE id = NEW.subject_id));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER log AFTER INSERT OR UPDATE ON withholding_requests FOR EACH ROW EXECUTE FUNCTION log_withholding_request();
--> statement-breakpoint
CREATE TRIGGER immutable BEFORE DELETE ON withholding_requests FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER untruncatable BEFORE TRUNCATE ON withholding_requests FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Carries out what another reviewer asked for. Number, hash and reason stay; the bytes go, with the frozen copies of the same content.
CREATE FUNCTION confirm_withholding(request uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  confirming uuid := require_actor('reviewer');
  asked withholding_requests;
  of_hash text;
BEGIN
  SELECT * INTO asked FROM withholding_requests WHERE id = request FOR UPDATE;
  IF asked.id IS NULL OR asked.outcome IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'this request is no longer open';
  END IF;
  IF asked.requested_by = confirming THEN
    RAISE EXCEPTION USING ERRCODE = 'CC004', MESSAGE = 'a withholding is confirmed by a second person';
  END IF;
  IF asked.subject = 'publication' THEN
    PERFORM FROM claims WHERE id = asked.claim_id FOR UPDATE;
    SELECT hash INTO of_hash FROM publications WHERE id = asked.subject_id;
    INSERT INTO withholdings (subject, subject_id, reason, requested_by, confirmed_by)
    SELECT 'publication', id::text, asked.reason, asked.requested_by, confirming FROM publications WHERE hash = of_hash
    UNION ALL SELECT 'frozen', of_hash, asked.reason, asked.requested_by, confirming
    ON CONFLICT DO NOTHING;
    DELETE FROM publication_bodies WHERE publication_id IN (SELECT id FROM publications WHERE hash = of_hash);
    DELETE FROM frozen_bodies WHERE hash = of_hash;
  ELSE
    INSERT INTO withholdings (subject, subject_id, reason, requested_by, confirmed_by)
    VALUES ('capture', asked.subject_id::text, asked.reason, asked.requested_by, confirming);
    DELETE FROM capture_bodies WHERE capture_id = asked.subject_id;
  END IF;
  UPDATE withholding_requests SET outcome = 'confirmed' WHERE id = request;
  IF asked.claim_id IS NOT NULL THEN
    PERFORM project_claim(asked.claim_id);
    PERFORM public_changed('claims', 'claim:' || (SELECT slug FROM claims WHERE id = asked.claim_id));
  END IF;
END $$;
--> statement-breakpoint
-- What was withheld does not come back under its hash, nor is it published from nothing.
CREATE FUNCTION guard_frozen_body() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM withholdings WHERE subject = 'frozen' AND subject_id = NEW.hash) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'a withheld body does not come back';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT ON frozen_bodies FOR EACH ROW EXECUTE FUNCTION guard_frozen_body();
--> statement-breakpoint
CREATE FUNCTION guard_published_body() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM frozen_bodies WHERE hash = NEW.hash) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC006', MESSAGE = 'the approved content is no longer there';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard_body BEFORE INSERT ON publications FOR EACH ROW EXECUTE FUNCTION guard_published_body();
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION guard_withholding_request(), log_withholding_request(), confirm_withholding(uuid), guard_frozen_body(), guard_published_body() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION confirm_withholding(uuid) TO counterclaim_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON withholding_requests TO counterclaim_app;
--> statement-breakpoint
GRANT UPDATE (outcome) ON withholding_requests TO counterclaim_app;
