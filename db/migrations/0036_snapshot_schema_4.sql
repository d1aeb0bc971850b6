ALTER TABLE "claims" ADD COLUMN "would_change" text;--> statement-breakpoint
-- Schema 4: what would change the verdict, which is written, and of a retraction the claim that takes its place, which is told
-- with kind and note. Each function gains one thing, whatever else it says by now.
DO $$
DECLARE
  change record;
  standing text;
BEGIN
  FOR change IN SELECT * FROM (VALUES
    ('working_content(uuid)', $s$'rationale', c.rationale,$s$, $s$'rationale', c.rationale, 'wouldChange', c.would_change,$s$),
    ('guard_review_request()', $s$ARRAY['schema', 'kind', 'note']$s$, $s$ARRAY['schema', 'kind', 'note', 'mergedInto']$s$),
    ('guard_review_request()', $s$  IF num_nulls(claim.verdict, claim.finding, claim.rationale) > 0 THEN$s$,
      $s$  IF coalesce(jsonb_typeof(frozen -> 'mergedInto'), '') <> 'null' AND NOT (NEW.kind = 'retraction' AND EXISTS (
    SELECT FROM public_claims p WHERE p.claim_id <> NEW.claim_id AND NOT p.retracted AND NOT p.withheld
      AND frozen -> 'mergedInto' = jsonb_build_object('claim', p.claim_id, 'slug', p.slug)
  )) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC006', MESSAGE = 'only a retraction merges a claim, and only into another one that stands';
  END IF;
  IF num_nulls(claim.verdict, claim.finding, claim.rationale) > 0 THEN$s$),
    ('telling_words(jsonb)', $s$'finding', 'rationale')$s$, $s$'finding', 'rationale', 'wouldChange')$s$),
    ('tell_apart(uuid)', $s$found_by('D', live.content ->> 'rationale')$s$,
      $s$found_by('D', live.content ->> 'rationale') || found_by('D', live.content ->> 'wouldChange')$s$)
  ) AS changes (name, was, becomes) LOOP
    standing := pg_get_functiondef(change.name::regprocedure);
    IF strpos(standing, change.was) = 0 THEN RAISE EXCEPTION '% no longer reads as this migration expects', change.name; END IF;
    EXECUTE replace(standing, change.was, change.becomes);
  END LOOP;
END $$;
