CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE TABLE "accused_parties" (
	"claim_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"asked_on" text,
	"asked_via" text,
	"outcome" text,
	CONSTRAINT "accused_parties_claim_id_party_id_pk" PRIMARY KEY("claim_id","party_id"),
	CONSTRAINT "accused_parties_asked" CHECK (("accused_parties"."asked_on" is null) = ("accused_parties"."asked_via" is null))
);
--> statement-breakpoint
CREATE TABLE "claim_topics" (
	"claim_id" uuid NOT NULL,
	"topic_id" uuid NOT NULL,
	CONSTRAINT "claim_topics_claim_id_topic_id_pk" PRIMARY KEY("claim_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "claim_transitions" (
	"from_state" text NOT NULL,
	"act" text NOT NULL,
	"to_state" text NOT NULL,
	CONSTRAINT "claim_transitions_from_state_act_to_state_pk" PRIMARY KEY("from_state","act","to_state")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"language" text NOT NULL,
	"sentence" text NOT NULL,
	"context" text,
	"first_made" text,
	"first_made_earliest" date,
	"first_made_latest" date,
	"verdict" text,
	"finding" text,
	"rationale" text,
	"recheck_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"request_id" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"state_since" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "claims_slug_unique" UNIQUE("slug"),
	CONSTRAINT "claims_state" CHECK ("claims"."state" in ('draft', 'in_review', 'changes_requested', 'approved', 'published', 'retracted', 'discarded')),
	CONSTRAINT "claims_verdict" CHECK ("claims"."verdict" in ('confirmed', 'mostly_confirmed', 'mixed', 'mostly_false', 'false', 'contested', 'unverified', 'unverifiable', 'outdated')),
	CONSTRAINT "claims_slug" CHECK ("claims"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("claims"."slug") <= 100),
	CONSTRAINT "claims_slug_is_free" CHECK (not "claims"."slug" in ('before', 'new', 'history', 'v', 'as-of'))
);
--> statement-breakpoint
CREATE TABLE "gate_waivers" (
	"claim_id" uuid NOT NULL,
	"gate" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "gate_waivers_claim_id_gate_pk" PRIMARY KEY("claim_id","gate"),
	CONSTRAINT "gate_waivers_gate" CHECK ("gate_waivers"."gate" in ('asserted', 'independent_origins', 'right_of_reply')),
	CONSTRAINT "gate_waivers_reason" CHECK (length(trim("gate_waivers"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "events" (
	"sequence" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "events_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"actor" uuid,
	"act" text NOT NULL,
	"subject" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"claim_id" uuid,
	"revision" integer,
	"fields" text[],
	"contributes" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"id" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"name" text DEFAULT 'Counterclaim' NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "installation_is_one_row" CHECK ("installation"."id")
);
--> statement-breakpoint
CREATE TABLE "parties" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"wikidata_id" text,
	"part_of" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "parties_slug_unique" UNIQUE("slug"),
	CONSTRAINT "parties_kind" CHECK ("parties"."kind" in ('state', 'agency', 'office_holder', 'organisation', 'group')),
	CONSTRAINT "parties_slug" CHECK ("parties"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "parties_wikidata_id" CHECK ("parties"."wikidata_id" ~ '^Q[1-9][0-9]*$'),
	CONSTRAINT "parties_not_part_of_itself" CHECK ("parties"."part_of" <> "parties"."id")
);
--> statement-breakpoint
CREATE TABLE "party_names" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"party_id" uuid NOT NULL,
	"text" text NOT NULL,
	"language" text NOT NULL,
	"folded" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "password_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"token_sha256" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "password_links_tokenSha256_unique" UNIQUE("token_sha256")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_role" CHECK ("people"."role" in ('editor', 'reviewer', 'admin'))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"user_agent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account" text NOT NULL,
	"address" text NOT NULL,
	"succeeded" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "public_claims" (
	"claim_id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"sentence" text NOT NULL,
	"language" text NOT NULL,
	"verdict" text NOT NULL,
	"finding" text NOT NULL,
	"first_published_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"retracted" boolean NOT NULL,
	"suspended" boolean NOT NULL,
	CONSTRAINT "public_claims_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "public_suspensions" (
	"claim_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"act" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "public_suspensions_claim_id_number_at_pk" PRIMARY KEY("claim_id","number","at")
);
--> statement-breakpoint
CREATE TABLE "publication_approvals" (
	"publication_id" uuid PRIMARY KEY NOT NULL,
	"decision_id" uuid NOT NULL,
	"published_by" uuid NOT NULL,
	CONSTRAINT "publication_approvals_decisionId_unique" UNIQUE("decision_id")
);
--> statement-breakpoint
CREATE TABLE "publication_bodies" (
	"publication_id" uuid PRIMARY KEY NOT NULL,
	"body" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"note" text,
	"hash" text NOT NULL,
	"published_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "publications_number" UNIQUE("claim_id","number"),
	CONSTRAINT "publications_kind" CHECK ("publications"."kind" in ('first', 'update', 'clarification', 'correction', 'retraction'))
);
--> statement-breakpoint
CREATE TABLE "suspensions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"act" text NOT NULL,
	"acted_by" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "suspensions_act" CHECK ("suspensions"."act" in ('suspended', 'confirmed', 'lifted'))
);
--> statement-breakpoint
CREATE TABLE "withholdings" (
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"reason" text NOT NULL,
	"requested_by" uuid NOT NULL,
	"confirmed_by" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "withholdings_subject_subject_id_pk" PRIMARY KEY("subject","subject_id"),
	CONSTRAINT "withholdings_subject" CHECK ("withholdings"."subject" in ('publication', 'capture', 'frozen'))
);
--> statement-breakpoint
CREATE TABLE "frozen_bodies" (
	"hash" text PRIMARY KEY NOT NULL,
	"body" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"request_id" uuid NOT NULL,
	"decision" text NOT NULL,
	"hash" text NOT NULL,
	"comment" text,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_decisions_requestId_unique" UNIQUE("request_id"),
	CONSTRAINT "review_decisions_decision" CHECK ("review_decisions"."decision" in ('approve', 'request_changes'))
);
--> statement-breakpoint
CREATE TABLE "review_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"based_on" integer NOT NULL,
	"hash" text NOT NULL,
	"kind" text NOT NULL,
	"note" text,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_requests_kind" CHECK ("review_requests"."kind" in ('first', 'update', 'clarification', 'correction', 'retraction'))
);
--> statement-breakpoint
CREATE TABLE "capture_bodies" (
	"capture_id" uuid PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "captures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"source_id" uuid NOT NULL,
	"method" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes_sha256" text NOT NULL,
	"text_sha256" text NOT NULL,
	"final_url" text,
	"status" integer,
	"headers" jsonb,
	"captured_by" uuid NOT NULL,
	"captured_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "captures_of_source" UNIQUE("id","source_id"),
	CONSTRAINT "captures_method" CHECK ("captures"."method" in ('paste', 'upload', 'fetch'))
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"url" text,
	"title" text NOT NULL,
	"publisher" text NOT NULL,
	"author" text,
	"published" text,
	"published_earliest" date,
	"published_latest" date,
	"language" text NOT NULL,
	"kind" text NOT NULL,
	"interest" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sources_kind" CHECK ("sources"."kind" in ('official_statement', 'primary_document', 'news_report', 'state_media', 'data_set', 'social_post', 'interview', 'other'))
);
--> statement-breakpoint
CREATE TABLE "citations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"statement_id" uuid,
	"position" integer NOT NULL,
	"source_id" uuid NOT NULL,
	"capture_id" uuid,
	"relation" text NOT NULL,
	"exact" text,
	"prefix" text,
	"suffix" text,
	"starts_at" integer,
	"ends_at" integer,
	"locator" text,
	"origin" text,
	CONSTRAINT "citations_relation" CHECK ("citations"."relation" in ('reports', 'supports', 'contradicts', 'context')),
	CONSTRAINT "citations_quotation" CHECK (num_nulls("citations"."capture_id", "citations"."exact", "citations"."prefix", "citations"."suffix", "citations"."starts_at", "citations"."ends_at") in (0, 6))
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"party_id" uuid NOT NULL,
	"stance" text NOT NULL,
	"replies_to" uuid,
	"office" text,
	"said" text,
	"said_earliest" date,
	"said_latest" date,
	"venue" text,
	"wording" text NOT NULL,
	"words" text NOT NULL,
	"language" text NOT NULL,
	"translation" text,
	"translation_language" text,
	"translator" text,
	CONSTRAINT "statements_of_claim" UNIQUE("id","claim_id"),
	CONSTRAINT "statements_stance" CHECK ("statements"."stance" in ('asserts', 'denies', 'partly_concedes', 'concedes', 'neither_confirms_nor_denies', 'declines_to_comment', 'retracts')),
	CONSTRAINT "statements_wording" CHECK ("statements"."wording" in ('quoted', 'reported')),
	CONSTRAINT "statements_not_reply_to_itself" CHECK ("statements"."replies_to" <> "statements"."id"),
	CONSTRAINT "statements_translation" CHECK (("statements"."translation" is null) = ("statements"."translation_language" is null) and ("statements"."translation" is null) = ("statements"."translator" is null)),
	CONSTRAINT "statements_reported_is_ours" CHECK ("statements"."wording" = 'quoted' or "statements"."translation" is null)
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"language" text NOT NULL,
	"introduction" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "topics_slug_unique" UNIQUE("slug"),
	CONSTRAINT "topics_slug" CHECK ("topics"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
--> statement-breakpoint
ALTER TABLE "accused_parties" ADD CONSTRAINT "accused_parties_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accused_parties" ADD CONSTRAINT "accused_parties_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_topics" ADD CONSTRAINT "claim_topics_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_topics" ADD CONSTRAINT "claim_topics_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_waivers" ADD CONSTRAINT "gate_waivers_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_actor_people_id_fk" FOREIGN KEY ("actor") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parties" ADD CONSTRAINT "parties_part_of_parties_id_fk" FOREIGN KEY ("part_of") REFERENCES "public"."parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_names" ADD CONSTRAINT "party_names_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_links" ADD CONSTRAINT "password_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_approvals" ADD CONSTRAINT "publication_approvals_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_approvals" ADD CONSTRAINT "publication_approvals_decision_id_review_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."review_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_approvals" ADD CONSTRAINT "publication_approvals_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_bodies" ADD CONSTRAINT "publication_bodies_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_acted_by_people_id_fk" FOREIGN KEY ("acted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_claim_id_number_publications_claim_id_number_fk" FOREIGN KEY ("claim_id","number") REFERENCES "public"."publications"("claim_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withholdings" ADD CONSTRAINT "withholdings_requested_by_people_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withholdings" ADD CONSTRAINT "withholdings_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_decisions" ADD CONSTRAINT "review_decisions_request_id_review_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."review_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_decisions" ADD CONSTRAINT "review_decisions_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_requests" ADD CONSTRAINT "review_requests_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_requests" ADD CONSTRAINT "review_requests_requested_by_people_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capture_bodies" ADD CONSTRAINT "capture_bodies_capture_id_captures_id_fk" FOREIGN KEY ("capture_id") REFERENCES "public"."captures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_captured_by_people_id_fk" FOREIGN KEY ("captured_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_statement_id_claim_id_statements_id_claim_id_fk" FOREIGN KEY ("statement_id","claim_id") REFERENCES "public"."statements"("id","claim_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_capture_id_source_id_captures_id_source_id_fk" FOREIGN KEY ("capture_id","source_id") REFERENCES "public"."captures"("id","source_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "claim_topics_topic" ON "claim_topics" USING btree ("topic_id");--> statement-breakpoint
CREATE INDEX "claims_queue" ON "claims" USING btree ("state","state_since");--> statement-breakpoint
CREATE INDEX "events_claim" ON "events" USING btree ("claim_id","sequence");--> statement-breakpoint
CREATE INDEX "events_subject" ON "events" USING btree ("subject_id","sequence");--> statement-breakpoint
CREATE INDEX "party_names_party" ON "party_names" USING btree ("party_id");--> statement-breakpoint
CREATE INDEX "party_names_folded" ON "party_names" USING gin ("folded" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_account" ON "sign_in_attempts" USING btree ("account","at");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_address" ON "sign_in_attempts" USING btree ("address","at");--> statement-breakpoint
CREATE INDEX "public_claims_newest" ON "public_claims" USING btree ("published_at","claim_id");--> statement-breakpoint
CREATE INDEX "suspensions_claim" ON "suspensions" USING btree ("claim_id","number","at");--> statement-breakpoint
CREATE INDEX "review_requests_claim" ON "review_requests" USING btree ("claim_id","requested_at");--> statement-breakpoint
CREATE INDEX "captures_source" ON "captures" USING btree ("source_id","captured_at");--> statement-breakpoint
CREATE INDEX "sources_created" ON "sources" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "citations_claim" ON "citations" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "citations_statement" ON "citations" USING btree ("statement_id");--> statement-breakpoint
CREATE INDEX "citations_source" ON "citations" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "statements_claim" ON "statements" USING btree ("claim_id","position");--> statement-breakpoint
CREATE INDEX "statements_party" ON "statements" USING btree ("party_id");