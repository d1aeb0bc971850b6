CREATE TABLE "fetch_hosts" (
	"host" text PRIMARY KEY NOT NULL,
	"robots" text DEFAULT '' NOT NULL,
	"fetched_at" timestamp (3) with time zone,
	"pause" integer DEFAULT 10 NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "fetch_hosts_pause" CHECK ("fetch_hosts"."pause" between 1 and 60)
);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON fetch_hosts TO counterclaim_app;
