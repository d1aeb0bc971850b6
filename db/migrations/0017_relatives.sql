-- What a change of one claim's relations shows on the pages of others: those it names, those that name it, and its family,
-- which is all that variants tie together.
CREATE FUNCTION public_family(claim uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  WITH RECURSIVE family AS (
    SELECT claim AS id
    UNION
    SELECT CASE r.claim_id WHEN family.id THEN r.related_id ELSE r.claim_id END
    FROM public_relations r JOIN family ON family.id IN (r.claim_id, r.related_id) AND r.relation = 'variant_of'
  ) SELECT id FROM family
$$;
--> statement-breakpoint
CREATE FUNCTION tell_relatives(claim uuid) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  tags text[];
BEGIN
  SELECT array_agg('claim:' || p.slug) INTO tags FROM public_claims p
  WHERE p.claim_id <> claim AND p.claim_id IN (
    SELECT public_family(claim) UNION SELECT related_id FROM public_relations WHERE claim_id = claim
  );
  IF tags IS NOT NULL THEN PERFORM public_changed(VARIADIC tags); END IF;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION project_relations() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM tell_relatives(OLD.claim_id);
    DELETE FROM public_relations WHERE claim_id = OLD.claim_id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO public_relations (claim_id, relation, related_id)
    SELECT NEW.claim_id, related ->> 'relation', (related ->> 'claim')::uuid
    FROM publications p JOIN publication_bodies b ON b.publication_id = p.id
      CROSS JOIN LATERAL jsonb_array_elements(b.body::jsonb -> 'related') AS related
    WHERE p.claim_id = NEW.claim_id AND p.number = NEW.number;
    PERFORM tell_relatives(NEW.claim_id);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION public_family(uuid), tell_relatives(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION public_family(uuid) TO counterclaim_public, counterclaim_app;
