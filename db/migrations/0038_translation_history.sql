CREATE TABLE "public_translation_versions" (
	"publication_id" uuid PRIMARY KEY NOT NULL,
	"claim_id" uuid NOT NULL,
	"language" text NOT NULL,
	"number" integer,
	"suspended" boolean NOT NULL
);
--> statement-breakpoint
CREATE INDEX "public_translation_versions_claim" ON "public_translation_versions" USING btree ("claim_id");
--> statement-breakpoint
GRANT SELECT ON public_translation_versions TO counterclaim_app, counterclaim_public;
--> statement-breakpoint
-- As in 0035, and every version that a translation has had, however it stands now.
CREATE OR REPLACE FUNCTION tell_translations() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM public_translation_versions WHERE claim_id = NEW.claim_id;
  -- Of what is withheld there is no body to tell which version it was of.
  INSERT INTO public_translation_versions (publication_id, claim_id, language, number, suspended)
  SELECT p.id, t.claim_id, t.language, told.number, NEW.suspended OR coalesce((
    SELECT act FROM suspensions s WHERE s.claim_id = t.claim_id AND s.number = told.number ORDER BY at DESC LIMIT 1), 'lifted') <> 'lifted'
  FROM claim_translations t
    JOIN record_publications p ON p.subject = 'translation' AND p.record_id = t.id
    LEFT JOIN record_publication_bodies b ON b.publication_id = p.id
    CROSS JOIN LATERAL (SELECT (b.body::jsonb #>> '{content,number}')::integer AS number) AS told
  WHERE t.claim_id = NEW.claim_id;
  DELETE FROM public_translations WHERE claim_id = NEW.claim_id;
  IF NEW.suspended THEN RETURN NEW; END IF;
  INSERT INTO public_translations (claim_id, number, language, sentence, context, finding, rationale, version, kind, note, hash, published_at)
  SELECT DISTINCT ON (t.language, told.number) NEW.claim_id, told.number, t.language, told.content ->> 'sentence', told.content ->> 'context',
    told.content ->> 'finding', told.content ->> 'rationale', p.number, p.kind, p.note, p.hash, p.published_at
  FROM claim_translations t
    JOIN record_publications p ON p.subject = 'translation' AND p.record_id = t.id
    JOIN record_publication_bodies b ON b.publication_id = p.id
    CROSS JOIN LATERAL (SELECT c AS content, (c ->> 'number')::integer AS number FROM (SELECT b.body::jsonb -> 'content' AS c) AS body) AS told
  WHERE t.claim_id = NEW.claim_id
    AND coalesce((SELECT act FROM suspensions s WHERE s.claim_id = t.claim_id AND s.number = told.number ORDER BY at DESC LIMIT 1), 'lifted') = 'lifted'
    -- What was retracted, and all before it, stays away.
    AND p.number > coalesce((
      SELECT max(number) FROM record_publications r WHERE r.subject = 'translation' AND r.record_id = t.id AND r.kind = 'retraction'), 0)
  ORDER BY t.language, told.number, p.number DESC;
  IF NOT NEW.withheld THEN
    -- In a fixed order, so that the same versions give the same row wherever they are restored.
    SELECT NEW.words || found_by('A', string_agg(sentence, ' ' ORDER BY language))
      || found_by('B', string_agg(finding, ' ' ORDER BY language))
      || found_by('D', string_agg(concat_ws(' ', context, rationale), ' ' ORDER BY language))
    INTO NEW.words FROM public_translations WHERE claim_id = NEW.claim_id AND number = NEW.number;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
SELECT rebuild_projections();
