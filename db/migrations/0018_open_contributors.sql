CREATE TABLE "open_contributors" (
	"claim_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "open_contributors_person_id_claim_id_pk" PRIMARY KEY("person_id","claim_id")
);
--> statement-breakpoint
DROP INDEX "events_contributors";--> statement-breakpoint
ALTER TABLE "open_contributors" ADD CONSTRAINT "open_contributors_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_contributors" ADD CONSTRAINT "open_contributors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "open_contributors_claim" ON "open_contributors" USING btree ("claim_id");--> statement-breakpoint

-- A projection of the events, for lists: who contributed to the revision that is being worked on. The guards count the events.
CREATE FUNCTION keep_contributor() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO open_contributors (claim_id, person_id) VALUES (NEW.claim_id, NEW.actor) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER contributor AFTER INSERT ON events FOR EACH ROW
  WHEN (NEW.contributes AND NEW.claim_id IS NOT NULL AND NEW.actor IS NOT NULL) EXECUTE FUNCTION keep_contributor();
--> statement-breakpoint
CREATE FUNCTION end_contributions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM open_contributors WHERE claim_id = NEW.claim_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER contributors AFTER INSERT ON publications FOR EACH ROW EXECUTE FUNCTION end_contributions();
--> statement-breakpoint
INSERT INTO open_contributors (claim_id, person_id)
SELECT DISTINCT claim_id, actor FROM events e WHERE contributes AND claim_id IS NOT NULL AND actor IS NOT NULL
  AND NOT EXISTS (SELECT FROM publications p WHERE p.claim_id = e.claim_id AND p.number >= e.revision);
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION keep_contributor(), end_contributions() FROM PUBLIC;
--> statement-breakpoint
GRANT SELECT ON open_contributors TO counterclaim_app;
