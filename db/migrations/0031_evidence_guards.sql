CREATE INDEX "intakes_waiting_blob" ON "intakes" USING btree ("blob") WHERE "intakes"."state" = 'waiting';--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_addresses" CHECK (("sources"."url" ~* '^https?://') is not false and ("sources"."archived_url" ~* '^https?://') is not false);--> statement-breakpoint
-- Anchors: of a capture of the same source, and only for the words that the citation has now.
CREATE FUNCTION guard_anchor() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM actor_or_installation();
  IF NOT EXISTS (SELECT FROM citations c JOIN captures k ON k.source_id = c.source_id WHERE c.id = NEW.citation_id AND c.exact IS NOT NULL AND k.id = NEW.capture_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC006', MESSAGE = 'an anchor is a place in another capture of the same source';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT ON anchors FOR EACH ROW EXECUTE FUNCTION guard_anchor();
--> statement-breakpoint
CREATE FUNCTION forget_anchors() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM anchors WHERE citation_id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER anchors AFTER UPDATE OF exact, source_id ON citations FOR EACH ROW
WHEN (OLD.exact IS DISTINCT FROM NEW.exact OR OLD.source_id <> NEW.source_id) EXECUTE FUNCTION forget_anchors();
--> statement-breakpoint
-- As in 0026, but the weekly look is the installation's, and what is fetched is the address that the source has.
CREATE OR REPLACE FUNCTION guard_intake() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE source sources;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.reason = 'watch' THEN
      IF current_setting('app.actor', true) IS DISTINCT FROM 'installation' OR NEW.method <> 'fetch' THEN
        RAISE EXCEPTION USING ERRCODE = 'CC001', MESSAGE = 'the weekly look is the installation''s';
      END IF;
      NEW.asked_by := NULL;
    ELSE
      NEW.asked_by := require_actor('editor', 'reviewer');
    END IF;
    NEW.asked_at := now();
    IF NEW.state <> 'waiting' THEN
      RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'what comes of it is not known before';
    END IF;
    SELECT * INTO source FROM sources WHERE id = NEW.source_id FOR SHARE;
    IF NEW.method = 'fetch' AND source.never_fetch THEN
      RAISE EXCEPTION USING ERRCODE = 'CC060', MESSAGE = 'this source is never fetched';
    END IF;
    IF NEW.method = 'fetch' AND NEW.url IS DISTINCT FROM source.url THEN
      RAISE EXCEPTION USING ERRCODE = 'CC006', MESSAGE = 'the source is at another address';
    END IF;
    RETURN NEW;
  END IF;
  PERFORM actor_or_installation();
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
-- As in 0029, but the file as it was uploaded goes too, where the capture keeps it otherwise (a picture without what its camera knew).
CREATE OR REPLACE FUNCTION withhold_bytes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE gone blobs;
BEGIN
  FOR gone IN
    UPDATE blobs b SET withheld = true WHERE NOT withheld
      AND sha256 IN (SELECT bytes_sha256 FROM captures WHERE id = OLD.capture_id UNION SELECT blob FROM intakes WHERE capture_id = OLD.capture_id)
      AND NOT EXISTS (SELECT FROM captures k JOIN capture_bodies ON capture_id = k.id LEFT JOIN intakes i ON i.capture_id = k.id
        WHERE b.sha256 IN (k.bytes_sha256, i.blob))
    RETURNING *
  LOOP
    DELETE FROM blob_bytes WHERE sha256 = gone.sha256;
    IF gone.store <> 'database' THEN
      PERFORM graphile_worker.add_job('removeBytes', json_build_object('sha256', gone.sha256), job_key := 'bytes:' || gone.sha256);
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION guard_anchor(), forget_anchors() FROM PUBLIC;
