ALTER TABLE "source_changes" DROP CONSTRAINT "source_changes_settled";--> statement-breakpoint
ALTER TABLE "notification_choices" DROP CONSTRAINT "notification_choices_kind";--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind";--> statement-breakpoint
ALTER TABLE "source_changes" ADD COLUMN "before_id" uuid;--> statement-breakpoint
ALTER TABLE "source_changes" ADD CONSTRAINT "source_changes_before_id_captures_id_fk" FOREIGN KEY ("before_id") REFERENCES "public"."captures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "captures_bytes" ON "captures" USING btree ("bytes_sha256");--> statement-breakpoint
CREATE INDEX "captures_text" ON "captures" USING btree ("text_sha256");--> statement-breakpoint
ALTER TABLE "source_changes" ADD CONSTRAINT "source_changes_settled" CHECK ("source_changes"."settled_by" is null or "source_changes"."settled_at" is not null);--> statement-breakpoint
ALTER TABLE "notification_choices" ADD CONSTRAINT "notification_choices_kind" CHECK ("notification_choices"."kind" in ('mention', 'review_asked', 'decided', 'published', 'recheck_due', 'assigned', 'comment', 'publication_failed', 'source_changed'));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind" CHECK ("notifications"."kind" in ('mention', 'review_asked', 'decided', 'published', 'recheck_due', 'assigned', 'comment', 'publication_failed', 'source_changed'));--> statement-breakpoint
-- News of sources: found by the machine, settled by somebody who looked, or by a later look that finds all as it was -----------

CREATE OR REPLACE FUNCTION guard_source_change() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM actor_or_installation();
    NEW.at := now();
    NEW.settled_by := NULL;
    NEW.settled_at := NULL;
    RETURN NEW;
  END IF;
  IF OLD.settled_at IS NOT NULL
     OR to_jsonb(NEW) - ARRAY['settled_by', 'settled_at'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['settled_by', 'settled_at'] THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'news of a source is settled once';
  END IF;
  IF NEW.settled_by IS NOT NULL THEN
    NEW.settled_by := require_actor('editor', 'reviewer');
  ELSIF NOT EXISTS (SELECT FROM intakes WHERE source_id = NEW.source_id AND state IN ('kept', 'unchanged') AND settled_at >= NEW.at) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'nobody looked at the source since';
  END IF;
  NEW.settled_at := now();
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE FUNCTION log_source_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO events (actor, act, subject, subject_id, claim_id, revision, fields)
  VALUES (CASE TG_OP WHEN 'INSERT' THEN actor_or_installation() ELSE NEW.settled_by END,
          CASE TG_OP WHEN 'INSERT' THEN 'notice' ELSE 'look at' END,
          'news of source', NEW.source_id, NEW.claim_id, revision_of(NEW.claim_id), ARRAY[NEW.news]);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER log AFTER INSERT OR UPDATE ON source_changes FOR EACH ROW EXECUTE FUNCTION log_source_change();
--> statement-breakpoint
-- What the live versions of claims cite, of one source or of all; a retracted claim relies on nothing any more.
CREATE FUNCTION live_citations(of_source uuid DEFAULT NULL) RETURNS TABLE (claim_id uuid, source_id uuid, exact text)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT p.claim_id, (c ->> 'source')::uuid, c -> 'quotation' ->> 'exact'
  FROM public_claims p JOIN publications v ON v.claim_id = p.claim_id AND v.number = p.number
    JOIN publication_bodies b ON b.publication_id = v.id AND (of_source IS NULL OR strpos(b.body, of_source::text) > 0)
    CROSS JOIN LATERAL (
      SELECT jsonb_path_query(b.body::jsonb, '$.citations[*]') UNION ALL SELECT jsonb_path_query(b.body::jsonb, '$.statements[*].citations[*]')) cited (c)
  WHERE NOT p.retracted AND (of_source IS NULL OR c ->> 'source' = of_source::text)
$$;
--> statement-breakpoint

-- Withholding: what holds the same bytes or the same words goes with it, of whatever source ------------------------------------

CREATE FUNCTION twins_of(capture uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT other.id FROM captures one JOIN capture_bodies b ON b.capture_id = one.id
    JOIN captures other ON other.id <> one.id
      AND (other.bytes_sha256 = one.bytes_sha256 OR other.text_sha256 = one.text_sha256 AND b.text ~ '\S')
    JOIN capture_bodies kept ON kept.capture_id = other.id
  WHERE one.id = capture
$$;
--> statement-breakpoint
-- Whoever withholds and whoever keeps something wait for each other: what is kept meanwhile is a twin, or is refused.
CREATE FUNCTION withholding_lock() RETURNS bigint LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS
  $$ SELECT hashtextextended('counterclaim withholding', 0) $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION guard_capture_body() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  kept blobs;
  hash text := encode(sha256(convert_to(NEW.text, 'UTF8')), 'hex');
BEGIN
  PERFORM pg_advisory_xact_lock_shared(withholding_lock());
  SELECT b.* INTO kept FROM captures k JOIN blobs b ON b.sha256 = k.bytes_sha256
  WHERE k.id = NEW.capture_id AND k.text_sha256 = hash FOR KEY SHARE OF b;
  IF kept.sha256 IS NULL OR kept.store = 'database' AND NOT kept.withheld AND NOT EXISTS (SELECT FROM blob_bytes WHERE sha256 = kept.sha256) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC006', MESSAGE = 'the capture names another hash';
  END IF;
  IF kept.withheld OR EXISTS (
    SELECT FROM captures k JOIN withholdings w ON w.subject = 'capture' AND w.subject_id = k.id::text
    WHERE k.id = NEW.capture_id OR k.text_sha256 = hash AND NEW.text ~ '\S'
  ) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'a withheld body does not come back';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- Bytes that are kept outside the database are removed by a job; until it is done nothing gives them out, since the blob says withheld.
CREATE OR REPLACE FUNCTION withhold_bytes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE gone blobs;
BEGIN
  UPDATE blobs SET withheld = true WHERE NOT withheld AND sha256 = (SELECT bytes_sha256 FROM captures WHERE id = OLD.capture_id)
    AND NOT EXISTS (SELECT FROM captures k JOIN capture_bodies ON capture_id = k.id WHERE k.bytes_sha256 = blobs.sha256)
  RETURNING * INTO gone;
  DELETE FROM blob_bytes WHERE sha256 = gone.sha256;
  IF gone.store <> 'database' THEN
    PERFORM graphile_worker.add_job('removeBytes', json_build_object('sha256', gone.sha256), job_key := 'bytes:' || gone.sha256);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- As in 0025, but what quotes a twin of a capture is found, too.
CREATE OR REPLACE FUNCTION holders_of(of_subject text, of_id uuid) RETURNS TABLE (publication_id uuid, parts text[], is_same boolean)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  WITH source AS (
    SELECT p.claim_id, b.body::jsonb AS content FROM publications p JOIN publication_bodies b ON b.publication_id = p.id
    WHERE of_subject = 'publication' AND p.id = of_id
  ), needles AS (
    -- As they stand in the body's JSON, without the quotes around them.
    SELECT w.part, s.claim_id, length(w.words) AS size, substr(to_json(w.words)::text, 2, length(to_json(w.words)::text) - 2) AS needle
    FROM source s, telling_words(s.content) w
    UNION ALL SELECT 'quotations', NULL, NULL, quoted::text
    FROM (SELECT of_id UNION SELECT twins_of(of_id)) captured (quoted) WHERE of_subject = 'capture'
  ), found AS (
    SELECT p.id, array(
        SELECT DISTINCT n.part FROM needles n
        WHERE (n.size IS NULL OR n.size >= 20 OR n.claim_id = p.claim_id) AND strpos(b.body, n.needle) > 0 ORDER BY n.part) AS parts,
      EXISTS (SELECT FROM source s WHERE s.claim_id = p.claim_id AND
        s.content - ARRAY['schema', 'kind', 'note'] = b.body::jsonb - ARRAY['schema', 'kind', 'note']) AS is_same
    -- Unpacked once per version, not once per text that is looked for.
    FROM publications p JOIN publication_bodies kept ON kept.publication_id = p.id CROSS JOIN LATERAL (SELECT kept.body || '' AS body OFFSET 0) b
    WHERE p.id <> of_id
  )
  SELECT id, parts, is_same FROM found WHERE is_same OR parts <> '{}'
$$;
--> statement-breakpoint
-- As in 0025, with the twins of a capture.
CREATE OR REPLACE FUNCTION confirm_withholding(request uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  confirming uuid := require_actor('reviewer');
  asked withholding_requests;
  gone uuid[];
  captured uuid[] := '{}';
  concerned uuid[];
  each uuid;
BEGIN
  SELECT * INTO asked FROM withholding_requests WHERE id = request FOR UPDATE;
  IF asked.id IS NULL OR asked.outcome IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'this request is no longer open';
  END IF;
  IF asked.requested_by = confirming THEN
    RAISE EXCEPTION USING ERRCODE = 'CC004', MESSAGE = 'a withholding is confirmed by a second person';
  END IF;
  -- Before any claim is locked: whoever keeps a capture may have to wait for its claims.
  PERFORM pg_advisory_xact_lock(withholding_lock());
  IF asked.subject = 'capture' THEN captured := asked.subject_id || array(SELECT twins_of(asked.subject_id)); END IF;
  gone := CASE asked.subject WHEN 'publication' THEN asked.along || asked.subject_id ELSE asked.along END;
  concerned := array(SELECT DISTINCT claim_id FROM publications WHERE id = ANY (gone) ORDER BY claim_id);
  PERFORM FROM claims WHERE id = ANY (concerned) ORDER BY id FOR UPDATE;
  -- Nothing with the same words is published between looking and deleting.
  LOCK TABLE publications IN SHARE MODE;
  PERFORM refuse_untold_holders(asked);
  INSERT INTO withholdings (subject, subject_id, reason, requested_by, confirmed_by)
  SELECT 'publication', id::text, asked.reason, asked.requested_by, confirming FROM publications WHERE id = ANY (gone)
  UNION SELECT 'frozen', hash, asked.reason, asked.requested_by, confirming FROM publications WHERE id = ANY (gone)
  UNION SELECT 'capture', capture::text, asked.reason, asked.requested_by, confirming FROM unnest(captured) capture
  ON CONFLICT DO NOTHING;
  DELETE FROM publication_bodies WHERE publication_id = ANY (gone);
  DELETE FROM frozen_bodies WHERE hash IN (SELECT hash FROM publications WHERE id = ANY (gone));
  DELETE FROM capture_bodies WHERE capture_id = ANY (captured);
  UPDATE withholding_requests SET outcome = 'confirmed' WHERE id = request;
  INSERT INTO events (actor, act, subject, subject_id)
  SELECT confirming, 'withhold', 'capture', capture FROM unnest(captured) capture WHERE capture <> asked.subject_id ORDER BY capture;
  INSERT INTO events (actor, act, subject, subject_id, claim_id, revision)
  SELECT confirming, 'withhold', 'claim', claim_id, claim_id, number FROM publications WHERE id = ANY (asked.along) ORDER BY claim_id, number;
  -- What was approved before may hold the same words: somebody who knows of the order publishes it, or nobody does.
  UPDATE schedules SET outcome = 'canceled', reason = 'withheld' WHERE claim_id = ANY (concerned) AND outcome IS NULL;
  FOREACH each IN ARRAY concerned LOOP
    PERFORM project_claim(each);
    PERFORM public_changed('claims', 'claim:' || (SELECT slug FROM claims WHERE id = each));
  END LOOP;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION log_source_change(), live_citations(uuid), twins_of(uuid), withholding_lock() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION live_citations(uuid), twins_of(uuid), withholding_lock() TO counterclaim_app;
