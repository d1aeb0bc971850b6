CREATE TABLE "assignments" (
	"claim_id" uuid PRIMARY KEY NOT NULL,
	"assignee" uuid,
	"due_on" date,
	"assigned_by" uuid NOT NULL,
	"assigned_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_assignee_people_id_fk" FOREIGN KEY ("assignee") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_assigned_by_people_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignments_assignee" ON "assignments" USING btree ("assignee");--> statement-breakpoint
CREATE INDEX "assignments_due" ON "assignments" USING btree ("due_on");--> statement-breakpoint

-- Assignments: whose turn a claim is while it stays in its state. CC020: not somebody who could do that turn.

-- May this person move the claim on from where it stands?
CREATE FUNCTION may_take(person uuid, claim claims) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM people p WHERE p.id = person AND p.disabled_at IS NULL
      AND (p.role = 'reviewer' OR p.role = 'editor' AND claim.state IN ('draft', 'changes_requested')))
    AND NOT (claim.state = 'in_review' AND is_contributor(claim.id, revision_of(claim.id), person))
$$;
--> statement-breakpoint
CREATE FUNCTION guard_assignment() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
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
  IF NEW.assignee IS NOT NULL AND NOT may_take(NEW.assignee, claim) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC020', MESSAGE = 'this person could not move the claim on from where it stands';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON assignments FOR EACH ROW EXECUTE FUNCTION guard_assignment();
--> statement-breakpoint
-- Who was assigned or freed is the event's subject; assigning does not contribute.
CREATE FUNCTION log_assignment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before assignments := CASE WHEN TG_OP = 'UPDATE' THEN OLD END;
  changed text[] := array_remove(ARRAY[
    CASE WHEN NEW.assignee IS DISTINCT FROM before.assignee THEN 'assignee' END,
    CASE WHEN NEW.due_on IS DISTINCT FROM before.due_on THEN 'due_on' END], NULL);
BEGIN
  IF changed = '{}' THEN RETURN NULL; END IF;
  INSERT INTO events (actor, act, subject, subject_id, claim_id, revision, fields)
  VALUES (
    actor_or_installation(),
    CASE WHEN NOT 'assignee' = ANY (changed) THEN CASE WHEN NEW.due_on IS NULL THEN 'clear due date' ELSE 'set due date' END
         WHEN NEW.assignee IS NULL THEN 'free' ELSE 'assign' END,
    'assignment', coalesce(NEW.assignee, before.assignee, NEW.claim_id), NEW.claim_id, revision_of(NEW.claim_id), changed);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER log AFTER INSERT OR UPDATE ON assignments FOR EACH ROW EXECUTE FUNCTION log_assignment();
--> statement-breakpoint
CREATE FUNCTION end_assignment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM assignments WHERE claim_id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER end_assignment AFTER UPDATE ON claims FOR EACH ROW WHEN (NEW.state <> OLD.state) EXECUTE FUNCTION end_assignment();
--> statement-breakpoint
-- Whoever leaves or changes role keeps no turn that they could not do.
CREATE FUNCTION free_assignments() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE assignments a SET assignee = NULL FROM claims c WHERE c.id = a.claim_id AND a.assignee = NEW.id AND NOT may_take(NEW.id, c);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER free_assignments AFTER UPDATE ON people FOR EACH ROW
  WHEN (NEW.role <> OLD.role OR NEW.disabled_at IS NOT NULL AND OLD.disabled_at IS NULL) EXECUTE FUNCTION free_assignments();
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION may_take(uuid, claims), guard_assignment(), log_assignment(), end_assignment(), free_assignments() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION may_take(uuid, claims) TO counterclaim_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON assignments TO counterclaim_app;
