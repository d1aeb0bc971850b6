-- CC061: no claim is submitted that names a source of which nobody has said what it is. Once described, it stays so.
CREATE FUNCTION guard_described_sources() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE undescribed integer;
BEGIN
  SELECT count(DISTINCT s.id) INTO undescribed FROM citations c JOIN sources s ON s.id IN (c.source_id, c.origin_source_id)
  WHERE c.claim_id = NEW.claim_id AND NOT s.described;
  IF undescribed > 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'CC061', MESSAGE = 'a source that nobody has described', DETAIL = json_build_object('count', undescribed)::text;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER described_sources BEFORE INSERT ON review_requests FOR EACH ROW EXECUTE FUNCTION guard_described_sources();
--> statement-breakpoint
CREATE FUNCTION keep_described() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'a source that was described stays so';
END $$;
--> statement-breakpoint
CREATE TRIGGER described BEFORE UPDATE OF described ON sources FOR EACH ROW WHEN (OLD.described AND NOT NEW.described) EXECUTE FUNCTION keep_described();
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION guard_described_sources(), keep_described() FROM PUBLIC;
