CREATE TABLE "working_copies" (
	"person_id" uuid NOT NULL,
	"form" text NOT NULL,
	"claim_id" uuid GENERATED ALWAYS AS (substring(form from '^claim:([0-9a-f-]{36}):')::uuid) STORED,
	"values" jsonb NOT NULL,
	"base" jsonb,
	"based_on" integer,
	"saved_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "working_copies_person_id_form_pk" PRIMARY KEY("person_id","form"),
	CONSTRAINT "working_copies_form" CHECK (length("working_copies"."form") <= 200),
	CONSTRAINT "working_copies_size" CHECK (length("working_copies"."values"::text) <= 1000000 and length("working_copies"."base"::text) <= 1000000)
);
--> statement-breakpoint
ALTER TABLE "working_copies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "working_copies" ADD CONSTRAINT "working_copies_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_copies" ADD CONSTRAINT "working_copies_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "working_copies_claim" ON "working_copies" USING btree ("claim_id");
--> statement-breakpoint
-- What somebody types is theirs alone until they save it: nobody else's rows can be read, written or counted.
CREATE POLICY own ON working_copies USING (person_id::text = current_setting('app.actor', true));
--> statement-breakpoint
-- With a discarded claim goes what nobody can save into it any more.
CREATE FUNCTION drop_copies_of_discarded() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM working_copies WHERE claim_id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER drop_copies AFTER UPDATE ON claims FOR EACH ROW
  WHEN (NEW.state = 'discarded' AND OLD.state <> 'discarded') EXECUTE FUNCTION drop_copies_of_discarded();
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION drop_copies_of_discarded() FROM PUBLIC;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON working_copies TO counterclaim_app;
