CREATE TABLE "blob_bytes" (
	"sha256" text PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "blob_bytes_sha256" CHECK ("blob_bytes"."sha256" = encode(sha256("blob_bytes"."bytes"), 'hex'))
);
--> statement-breakpoint
CREATE TABLE "blobs" (
	"sha256" text PRIMARY KEY NOT NULL,
	"size" integer NOT NULL,
	"store" text NOT NULL,
	"withheld" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "blobs_sha256" CHECK ("blobs"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "blobs_store" CHECK ("blobs"."store" in ('database', 'folder', 's3'))
);
--> statement-breakpoint
CREATE TABLE "anchors" (
	"citation_id" uuid NOT NULL,
	"capture_id" uuid NOT NULL,
	"stands" boolean NOT NULL,
	"starts_at" integer,
	"ends_at" integer,
	CONSTRAINT "anchors_citation_id_capture_id_pk" PRIMARY KEY("citation_id","capture_id"),
	CONSTRAINT "anchors_place" CHECK (num_nulls("anchors"."starts_at", "anchors"."ends_at") = case when "anchors"."stands" then 0 else 2 end)
);
--> statement-breakpoint
CREATE TABLE "intakes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"source_id" uuid NOT NULL,
	"method" text NOT NULL,
	"reason" text NOT NULL,
	"url" text,
	"file_name" text,
	"blob" text,
	"asked_by" uuid,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"failure" text,
	"details" jsonb,
	"capture_id" uuid,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "intakes_method" CHECK ("intakes"."method" in ('fetch', 'upload')),
	CONSTRAINT "intakes_reason" CHECK ("intakes"."reason" in ('asked', 'watch')),
	CONSTRAINT "intakes_state" CHECK ("intakes"."state" in ('waiting', 'kept', 'unchanged', 'failed')),
	CONSTRAINT "intakes_by_method" CHECK (num_nulls("intakes"."url", "intakes"."blob") = 1 and ("intakes"."method" = 'fetch') = ("intakes"."url" is not null)),
	CONSTRAINT "intakes_settled" CHECK (("intakes"."state" = 'waiting') = ("intakes"."settled_at" is null)),
	CONSTRAINT "intakes_failure" CHECK (("intakes"."state" = 'failed') = ("intakes"."failure" is not null)),
	CONSTRAINT "intakes_capture" CHECK (("intakes"."capture_id" is not null) = ("intakes"."state" in ('kept', 'unchanged')))
);
--> statement-breakpoint
CREATE TABLE "source_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"news" text NOT NULL,
	"intake_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "source_changes_news" CHECK ("source_changes"."news" in ('changed', 'quotation_gone', 'vanished')),
	CONSTRAINT "source_changes_settled" CHECK (("source_changes"."settled_by" is null) = ("source_changes"."settled_at" is null))
);
--> statement-breakpoint
ALTER TABLE "captures" ALTER COLUMN "captured_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "capture_bodies" ADD COLUMN "proposals" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "captures" ADD COLUMN "size" integer;--> statement-breakpoint
ALTER TABLE "captures" ADD COLUMN "file_name" text;--> statement-breakpoint
ALTER TABLE "captures" ADD COLUMN "recorded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "captures" ADD COLUMN "redirects" jsonb;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "address_key" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "archived_url" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "never_fetch" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "described" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "citations" ADD COLUMN "translation" text;--> statement-breakpoint
ALTER TABLE "citations" ADD COLUMN "translation_language" text;--> statement-breakpoint
ALTER TABLE "citations" ADD COLUMN "translator" text;--> statement-breakpoint
ALTER TABLE "citations" ADD COLUMN "origin_source_id" uuid;--> statement-breakpoint
ALTER TABLE "blob_bytes" ADD CONSTRAINT "blob_bytes_sha256_blobs_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."blobs"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_citation_id_citations_id_fk" FOREIGN KEY ("citation_id") REFERENCES "public"."citations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_capture_id_captures_id_fk" FOREIGN KEY ("capture_id") REFERENCES "public"."captures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_capture_id_captures_id_fk" FOREIGN KEY ("capture_id") REFERENCES "public"."captures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_changes" ADD CONSTRAINT "source_changes_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_changes" ADD CONSTRAINT "source_changes_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_changes" ADD CONSTRAINT "source_changes_intake_id_intakes_id_fk" FOREIGN KEY ("intake_id") REFERENCES "public"."intakes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_changes" ADD CONSTRAINT "source_changes_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "intakes_source" ON "intakes" USING btree ("source_id","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "intakes_one_fetch_at_a_time" ON "intakes" USING btree ("source_id") WHERE "intakes"."state" = 'waiting' and "intakes"."method" = 'fetch';--> statement-breakpoint
CREATE UNIQUE INDEX "source_changes_open" ON "source_changes" USING btree ("claim_id","source_id","news") WHERE "source_changes"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "source_changes_source" ON "source_changes" USING btree ("source_id");--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_origin_source_id_sources_id_fk" FOREIGN KEY ("origin_source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sources_address" ON "sources" USING btree ("address_key");--> statement-breakpoint
-- Bytes that were kept with their capture become blobs, each kept once.
INSERT INTO blobs (sha256, size, store) SELECT DISTINCT ON (k.bytes_sha256) k.bytes_sha256, length(b.bytes), 'database'
FROM captures k JOIN capture_bodies b ON b.capture_id = k.id;
--> statement-breakpoint
INSERT INTO blob_bytes (sha256, bytes) SELECT DISTINCT ON (k.bytes_sha256) k.bytes_sha256, b.bytes
FROM captures k JOIN capture_bodies b ON b.capture_id = k.id;
--> statement-breakpoint
ALTER TABLE captures DISABLE TRIGGER USER;
--> statement-breakpoint
UPDATE captures k SET size = length(b.bytes) FROM capture_bodies b WHERE b.capture_id = k.id;
--> statement-breakpoint
ALTER TABLE captures ENABLE TRIGGER USER;
--> statement-breakpoint
ALTER TABLE "capture_bodies" DROP COLUMN "bytes";--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_translation" CHECK (num_nulls("citations"."translation", "citations"."translation_language", "citations"."translator") in (0, 3) and ("citations"."translation" is null or "citations"."exact" is not null));--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_origin" CHECK ("citations"."origin" is null or "citations"."origin_source_id" is null);--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_no_origin_of_itself" CHECK ("citations"."origin_source_id" <> "citations"."source_id");
--> statement-breakpoint

-- Blobs ------------------------------------------------------------------------------------------------------------

-- A blob is what its name says for as long as it is there. What nothing names any more is tidied away; what a capture names
-- goes only by a withholding, and its name stays.
CREATE FUNCTION guard_blob() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.withheld := false;
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF NOT acts_as_owner(TG_RELID) OR to_jsonb(NEW) - 'withheld' IS DISTINCT FROM to_jsonb(OLD) - 'withheld' THEN
      RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'kept bytes are not changed';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.withheld OR EXISTS (SELECT FROM captures WHERE bytes_sha256 = OLD.sha256) OR EXISTS (SELECT FROM intakes WHERE blob = OLD.sha256 AND state = 'waiting') THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'kept bytes leave only by a withholding';
  END IF;
  RETURN OLD;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON blobs FOR EACH ROW EXECUTE FUNCTION guard_blob();
--> statement-breakpoint
CREATE TRIGGER untruncatable BEFORE TRUNCATE ON blobs FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION guard_blob_bytes() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'kept bytes are not changed';
  ELSIF TG_OP = 'INSERT' THEN
    IF NOT EXISTS (SELECT FROM blobs WHERE sha256 = NEW.sha256 AND store = 'database' AND size = length(NEW.bytes) AND NOT withheld) THEN
      RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'these bytes are kept elsewhere, or were withheld';
    END IF;
    RETURN NEW;
  ELSIF NOT EXISTS (SELECT FROM blobs WHERE sha256 = OLD.sha256 AND withheld)
    AND (EXISTS (SELECT FROM captures WHERE bytes_sha256 = OLD.sha256) OR EXISTS (SELECT FROM intakes WHERE blob = OLD.sha256 AND state = 'waiting')) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'kept bytes leave only by a withholding';
  END IF;
  RETURN OLD;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON blob_bytes FOR EACH ROW EXECUTE FUNCTION guard_blob_bytes();
--> statement-breakpoint
CREATE TRIGGER untruncatable BEFORE TRUNCATE ON blob_bytes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint

-- Captures: made by somebody, or by the weekly look in the name of the installation --------------------------------------

CREATE OR REPLACE FUNCTION guard_capture() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.captured_by := CASE WHEN NEW.method = 'fetch' AND current_setting('app.actor', true) = 'installation' THEN NULL
    ELSE require_actor('editor', 'reviewer') END;
  NEW.captured_at := now();
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE FUNCTION log_capture() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO events (actor, act, subject, subject_id, fields)
  VALUES (NEW.captured_by, 'create', 'capture', NEW.id, nullif(changed_fields('{}', to_jsonb(NEW)), '{}'));
  RETURN NULL;
END $$;
--> statement-breakpoint
DROP TRIGGER log ON captures;
--> statement-breakpoint
CREATE TRIGGER log AFTER INSERT ON captures FOR EACH ROW EXECUTE FUNCTION log_capture();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION guard_capture_body() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE kept blobs;
BEGIN
  SELECT b.* INTO kept FROM captures k JOIN blobs b ON b.sha256 = k.bytes_sha256
  WHERE k.id = NEW.capture_id AND k.text_sha256 = encode(sha256(convert_to(NEW.text, 'UTF8')), 'hex') FOR KEY SHARE OF b;
  IF kept.sha256 IS NULL OR kept.store = 'database' AND NOT kept.withheld AND NOT EXISTS (SELECT FROM blob_bytes WHERE sha256 = kept.sha256) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC006', MESSAGE = 'the capture names another hash';
  END IF;
  IF kept.withheld OR EXISTS (SELECT FROM withholdings WHERE subject = 'capture' AND subject_id = NEW.capture_id::text) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'a withheld body does not come back';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- The bytes of a withheld text go with it, unless another capture that stands holds the same ones.
CREATE FUNCTION withhold_bytes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE blobs SET withheld = true WHERE NOT withheld AND sha256 = (SELECT bytes_sha256 FROM captures WHERE id = OLD.capture_id)
    AND NOT EXISTS (SELECT FROM captures k JOIN capture_bodies ON capture_id = k.id WHERE k.bytes_sha256 = blobs.sha256);
  DELETE FROM blob_bytes WHERE sha256 IN (SELECT b.sha256 FROM blobs b JOIN captures k ON k.bytes_sha256 = b.sha256 WHERE k.id = OLD.capture_id AND b.withheld);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER bytes AFTER DELETE ON capture_bodies FOR EACH ROW EXECUTE FUNCTION withhold_bytes();
--> statement-breakpoint

-- Intakes ------------------------------------------------------------------------------------------------------------

-- CC060: nothing here asks the address of a source that is marked so for anything.
CREATE FUNCTION guard_intake() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.asked_by := CASE NEW.reason WHEN 'watch' THEN NULL ELSE require_actor('editor', 'reviewer') END;
    NEW.asked_at := now();
    IF NEW.state <> 'waiting' THEN
      RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'what comes of it is not known before';
    END IF;
    PERFORM FROM sources WHERE id = NEW.source_id FOR SHARE;
    IF NEW.method = 'fetch' AND EXISTS (SELECT FROM sources WHERE id = NEW.source_id AND never_fetch) THEN
      RAISE EXCEPTION USING ERRCODE = 'CC060', MESSAGE = 'this source is never fetched';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state <> 'waiting' OR NEW.state = 'waiting'
     OR to_jsonb(NEW) - ARRAY['state', 'failure', 'details', 'capture_id', 'settled_at'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['state', 'failure', 'details', 'capture_id', 'settled_at'] THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'an attempt is settled once, and otherwise stays as it was made';
  END IF;
  IF NEW.capture_id IS NOT NULL AND NOT EXISTS (SELECT FROM captures WHERE id = NEW.capture_id AND source_id = NEW.source_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC006', MESSAGE = 'a capture of another source';
  END IF;
  NEW.settled_at := now();
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON intakes FOR EACH ROW EXECUTE FUNCTION guard_intake();
--> statement-breakpoint
CREATE FUNCTION guard_source_change() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.at := now();
    NEW.settled_by := NULL;
    NEW.settled_at := NULL;
    RETURN NEW;
  END IF;
  IF OLD.settled_at IS NOT NULL
     OR to_jsonb(NEW) - ARRAY['settled_by', 'settled_at'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['settled_by', 'settled_at'] THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'news of a source is settled once';
  END IF;
  NEW.settled_by := require_actor('editor', 'reviewer');
  NEW.settled_at := now();
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON source_changes FOR EACH ROW EXECUTE FUNCTION guard_source_change();
--> statement-breakpoint

-- A quotation may leave words out where it says so with […]: its parts stand in the capture in their order.
CREATE FUNCTION stands_in(kept text, prefix text, exact text, suffix text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE SET search_path = public, pg_temp AS $$
DECLARE
  parts text[] := regexp_split_to_array(exact, '\s*\[…\]\s*');
  part text;
  at integer;
BEGIN
  IF strpos(kept, prefix || exact || suffix) > 0 THEN RETURN true; END IF;
  IF cardinality(parts) < 2 OR '' = ANY (parts) THEN RETURN false; END IF;
  FOR each IN 1 .. cardinality(parts) LOOP
    part := CASE WHEN each = 1 THEN prefix ELSE '' END || parts[each] || CASE WHEN each = cardinality(parts) THEN suffix ELSE '' END;
    at := strpos(kept, part);
    IF at = 0 THEN RETURN false; END IF;
    kept := substr(kept, at + length(part));
  END LOOP;
  RETURN true;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION guard_quotation() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.exact IS NOT NULL AND NOT EXISTS (
    SELECT FROM capture_bodies WHERE capture_id = NEW.capture_id AND stands_in(text, NEW.prefix, NEW.exact, NEW.suffix)
  ) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC007', MESSAGE = 'these words do not stand in the capture';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION guard_blob(), guard_blob_bytes(), log_capture(), withhold_bytes(), guard_intake(), guard_source_change(), stands_in(text, text, text, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION stands_in(text, text, text, text) TO counterclaim_app;
--> statement-breakpoint
GRANT SELECT ON blobs, blob_bytes, intakes, anchors, source_changes TO counterclaim_app;
--> statement-breakpoint
GRANT INSERT, DELETE ON blobs, blob_bytes TO counterclaim_app;
--> statement-breakpoint
GRANT INSERT, UPDATE ON intakes, source_changes TO counterclaim_app;
--> statement-breakpoint
GRANT INSERT ON anchors TO counterclaim_app;
