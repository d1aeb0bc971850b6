DROP INDEX "public_claim_parties_party";--> statement-breakpoint
DROP INDEX "public_claim_topics_topic";--> statement-breakpoint
CREATE INDEX "public_claim_parties_party" ON "public_claim_parties" USING btree ("party_id","published_at","claim_id");--> statement-breakpoint
CREATE INDEX "public_claim_topics_topic" ON "public_claim_topics" USING btree ("topic_id","published_at","claim_id");