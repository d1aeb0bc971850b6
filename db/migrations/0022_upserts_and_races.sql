-- What is counted or looked up when a part is written is so once it was: what only writes over a part that stands already
-- (an abandoned revision does) is no further part, and its words were proven when they came.
CREATE OR REPLACE FUNCTION guard_number_of_parts() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  most integer := TG_ARGV[0];
  standing integer;
BEGIN
  EXECUTE format('SELECT count(*) FROM %I WHERE claim_id = $1', TG_TABLE_NAME) INTO standing USING NEW.claim_id;
  IF standing > most THEN
    RAISE EXCEPTION USING ERRCODE = 'CC010', MESSAGE = format('a claim has at most %s %s', most, TG_TABLE_NAME),
      DETAIL = json_build_object('maximum', most)::text;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
DO $$
DECLARE part record;
BEGIN
  FOR part IN SELECT * FROM (VALUES ('statements', 300), ('citations', 1000), ('accused_parties', 50), ('reply_requests', 200),
                                    ('claim_relations', 100)) AS parts (tbl, most)
  LOOP
    EXECUTE format('DROP TRIGGER number ON %I', part.tbl);
    EXECUTE format('CREATE TRIGGER number AFTER INSERT ON %I FOR EACH ROW EXECUTE FUNCTION guard_number_of_parts(%s)', part.tbl, part.most);
  END LOOP;
END $$;
--> statement-breakpoint
DROP TRIGGER quotation ON citations;
--> statement-breakpoint
CREATE TRIGGER quotation AFTER INSERT ON citations FOR EACH ROW EXECUTE FUNCTION guard_quotation();
--> statement-breakpoint
CREATE TRIGGER changed_quotation AFTER UPDATE ON citations FOR EACH ROW
  WHEN ((NEW.exact, NEW.prefix, NEW.suffix, NEW.capture_id) IS DISTINCT FROM (OLD.exact, OLD.prefix, OLD.suffix, OLD.capture_id))
  EXECUTE FUNCTION guard_quotation();
--> statement-breakpoint
-- Triggers go by their names: this one now comes after `guard`, which waits for whoever changes the claim, and sees an embargo
-- that was set meanwhile.
ALTER TRIGGER embargo ON publications RENAME TO guard_embargo;
--> statement-breakpoint
-- As in 0003, but it waits for whoever is changing the assignee's role or disabling them.
CREATE OR REPLACE FUNCTION guard_assignment() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE claim claims;
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.claim_id <> OLD.claim_id THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'an assignment stays with its claim';
  END IF;
  -- The command line assigns nothing; it may disable somebody, which frees what was theirs.
  NEW.assigned_by := CASE TG_OP WHEN 'INSERT' THEN require_actor('editor', 'reviewer', 'admin') ELSE coalesce(actor_or_installation(), OLD.assigned_by) END;
  NEW.assigned_at := now();
  SELECT * INTO claim FROM claims WHERE id = NEW.claim_id FOR UPDATE;
  IF claim.state NOT IN ('draft', 'changes_requested', 'in_review', 'approved') THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = format('nobody has to move a claim that is %s', claim.state);
  END IF;
  PERFORM FROM people WHERE id = NEW.assignee FOR SHARE;
  IF NEW.assignee IS NOT NULL AND NOT may_take(NEW.assignee, claim) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC020', MESSAGE = 'this person could not move the claim on from where it stands';
  END IF;
  RETURN NEW;
END $$;
