-- CC010 more parts than a claim holds: its page, its snapshot and its review are to be read by people.
CREATE FUNCTION guard_number_of_parts() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  most integer := TG_ARGV[0];
  standing integer;
BEGIN
  EXECUTE format('SELECT count(*) FROM %I WHERE claim_id = $1', TG_TABLE_NAME) INTO standing USING NEW.claim_id;
  IF standing >= most THEN
    RAISE EXCEPTION USING ERRCODE = 'CC010', MESSAGE = format('a claim has at most %s %s', most, TG_TABLE_NAME),
      DETAIL = json_build_object('maximum', most)::text;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION guard_number_of_parts() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER number BEFORE INSERT ON statements FOR EACH ROW EXECUTE FUNCTION guard_number_of_parts(300);
--> statement-breakpoint
CREATE TRIGGER number BEFORE INSERT ON citations FOR EACH ROW EXECUTE FUNCTION guard_number_of_parts(1000);
--> statement-breakpoint
CREATE TRIGGER number BEFORE INSERT ON accused_parties FOR EACH ROW EXECUTE FUNCTION guard_number_of_parts(50);
--> statement-breakpoint
CREATE TRIGGER number BEFORE INSERT ON reply_requests FOR EACH ROW EXECUTE FUNCTION guard_number_of_parts(200);
--> statement-breakpoint
CREATE TRIGGER number BEFORE INSERT ON claim_relations FOR EACH ROW EXECUTE FUNCTION guard_number_of_parts(100);
