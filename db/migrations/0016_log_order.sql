DROP INDEX "events_actor";--> statement-breakpoint
CREATE INDEX "events_log" ON "events" USING btree ("at","sequence");--> statement-breakpoint
CREATE INDEX "events_act" ON "events" USING btree ("act","at","sequence");--> statement-breakpoint
CREATE INDEX "events_of" ON "events" USING btree ("subject","at","sequence");--> statement-breakpoint
CREATE INDEX "events_actor" ON "events" USING btree ("actor","at","sequence");