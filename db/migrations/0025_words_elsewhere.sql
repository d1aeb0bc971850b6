ALTER TABLE "withholding_requests" ADD COLUMN "along" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "withholding_requests" ADD COLUMN "staying" uuid[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
-- Withholding: a version rarely stands alone. What else holds its words is found here, and two people decide about it -------

-- The words of a published content by which it would be known again.
CREATE FUNCTION telling_words(content jsonb) RETURNS TABLE (part text, words text) LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT part, words FROM (
    SELECT key AS part, value AS words FROM jsonb_each_text(content) WHERE key IN ('sentence', 'context', 'finding', 'rationale')
    UNION ALL SELECT 'statements', s -> 'words' ->> 'text' FROM jsonb_array_elements(content -> 'statements') s
    UNION ALL SELECT 'statements', s -> 'words' -> 'translation' ->> 'text' FROM jsonb_array_elements(content -> 'statements') s
    UNION ALL SELECT 'quotations', q #>> '{}' FROM jsonb_path_query(content, '$.citations[*].quotation.exact') q
    UNION ALL SELECT 'quotations', q #>> '{}' FROM jsonb_path_query(content, '$.statements[*].citations[*].quotation.exact') q
  ) told WHERE trim(words) <> ''
$$;
--> statement-breakpoint
-- Every other version whose kept body holds words of this one, or quotes this capture; and whether all of it is the same but
-- for kind and note. On other claims, words so short that they say nothing are no trace.
CREATE FUNCTION holders_of(of_subject text, of_id uuid) RETURNS TABLE (publication_id uuid, parts text[], is_same boolean)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  WITH source AS (
    SELECT p.claim_id, b.body::jsonb AS content FROM publications p JOIN publication_bodies b ON b.publication_id = p.id
    WHERE of_subject = 'publication' AND p.id = of_id
  ), needles AS (
    -- As they stand in the body's JSON, without the quotes around them.
    SELECT w.part, s.claim_id, length(w.words) AS size, substr(to_json(w.words)::text, 2, length(to_json(w.words)::text) - 2) AS needle
    FROM source s, telling_words(s.content) w
    UNION ALL SELECT 'quotations', NULL, NULL, of_id::text WHERE of_subject = 'capture'
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
-- Whoever asks says of each such version whether it goes along or stays; the same content under another number goes.
CREATE FUNCTION refuse_untold_holders(asked withholding_requests) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT FROM holders_of(asked.subject, asked.subject_id) h
    WHERE NOT (h.publication_id = ANY (asked.along) OR h.publication_id = ANY (asked.staying) AND NOT h.is_same)
  ) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC050', MESSAGE = 'another version holds the same words, and nothing was said of it';
  END IF;
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
  IF EXISTS (SELECT unnest(NEW.along) EXCEPT SELECT publication_id FROM holders_of(NEW.subject, NEW.subject_id)) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'only what holds the same words goes along';
  END IF;
  PERFORM refuse_untold_holders(NEW);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION confirm_withholding(request uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  confirming uuid := require_actor('reviewer');
  asked withholding_requests;
  gone uuid[];
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
  gone := CASE asked.subject WHEN 'publication' THEN asked.along || asked.subject_id ELSE asked.along END;
  concerned := array(SELECT DISTINCT claim_id FROM publications WHERE id = ANY (gone) ORDER BY claim_id);
  PERFORM FROM claims WHERE id = ANY (concerned) ORDER BY id FOR UPDATE;
  -- Nothing with the same words is published between looking and deleting.
  LOCK TABLE publications IN SHARE MODE;
  PERFORM refuse_untold_holders(asked);
  INSERT INTO withholdings (subject, subject_id, reason, requested_by, confirmed_by)
  SELECT 'publication', id::text, asked.reason, asked.requested_by, confirming FROM publications WHERE id = ANY (gone)
  UNION SELECT 'frozen', hash, asked.reason, asked.requested_by, confirming FROM publications WHERE id = ANY (gone)
  UNION SELECT 'capture', asked.subject_id::text, asked.reason, asked.requested_by, confirming WHERE asked.subject = 'capture'
  ON CONFLICT DO NOTHING;
  DELETE FROM publication_bodies WHERE publication_id = ANY (gone);
  DELETE FROM frozen_bodies WHERE hash IN (SELECT hash FROM publications WHERE id = ANY (gone));
  DELETE FROM capture_bodies WHERE asked.subject = 'capture' AND capture_id = asked.subject_id;
  UPDATE withholding_requests SET outcome = 'confirmed' WHERE id = request;
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
REVOKE EXECUTE ON FUNCTION telling_words(jsonb), holders_of(text, uuid), refuse_untold_holders(withholding_requests) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION telling_words(jsonb), holders_of(text, uuid), refuse_untold_holders(withholding_requests) TO counterclaim_app;
