DROP INDEX "claims_queue";--> statement-breakpoint
CREATE INDEX "claims_open" ON "claims" USING btree ("state_since","id") WHERE "claims"."state" in ('draft', 'changes_requested', 'in_review', 'approved');--> statement-breakpoint
CREATE INDEX "claims_changed" ON "claims" USING btree ("saved_at","id");--> statement-breakpoint
CREATE INDEX "claims_recheck" ON "claims" USING btree ("recheck_on","id") WHERE "claims"."state" = 'published';--> statement-breakpoint
CREATE INDEX "events_actor" ON "events" USING btree ("actor","sequence");--> statement-breakpoint
CREATE INDEX "events_contributors" ON "events" USING btree ("claim_id","actor","revision") WHERE "events"."contributes";--> statement-breakpoint
CREATE INDEX "events_moves" ON "events" USING btree ("act","at") WHERE "events"."subject" = 'claim' and "events"."act" <> 'save';--> statement-breakpoint
CREATE INDEX "events_moves_of_claim" ON "events" USING btree ("claim_id","sequence") WHERE "events"."subject" = 'claim' and "events"."act" <> 'save';--> statement-breakpoint
CREATE INDEX "claims_queue" ON "claims" USING btree ("state","state_since","id");