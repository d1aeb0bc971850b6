DROP INDEX "public_claims_verdict";--> statement-breakpoint
CREATE INDEX "public_claims_verdict" ON "public_claims" USING btree ("verdict","published_at","claim_id") WHERE not suspended and not retracted;--> statement-breakpoint
-- Of a phrase the thousand newest are walked, whatever the page holds: only where the index would give more than that costs. The same place
-- in found_claims() and its twin of the desk (0046).
DO $$
DECLARE
  one text;
  told CONSTANT text := '5 * size * (far / nearly::real)';
  definition text;
BEGIN
  FOREACH one IN ARRAY ARRAY['found_claims', 'found_desk_claims'] LOOP
    definition := pg_get_functiondef(one::regproc);
    ASSERT position(told IN definition) > 0;
    EXECUTE replace(definition, told, 'CASE WHEN is_phrase THEN 10 * many ELSE ' || told || ' END');
  END LOOP;
END $$;
