CREATE TABLE "tip_senders" (
	"tip_id" uuid PRIMARY KEY NOT NULL,
	"name" text,
	"email" text,
	"link_sha256" text,
	"confirmed_at" timestamp (3) with time zone,
	"told_at" timestamp (3) with time zone,
	CONSTRAINT "tip_senders_linkSha256_unique" UNIQUE("link_sha256"),
	CONSTRAINT "tip_senders_length" CHECK (char_length("tip_senders"."name") <= 100 and char_length("tip_senders"."email") <= 254)
);
--> statement-breakpoint
CREATE TABLE "tips" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"about_id" uuid,
	"words" text NOT NULL,
	"seen" text,
	"why" text,
	"language" text NOT NULL,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"form_key" text NOT NULL,
	"network" text,
	"outcome" text,
	"claim_id" uuid,
	"reason" text,
	"settled_by" uuid,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "tips_formKey_unique" UNIQUE("form_key"),
	CONSTRAINT "tips_outcome" CHECK ("tips"."outcome" in ('merged', 'opened', 'declined')),
	CONSTRAINT "tips_settled" CHECK (num_nonnulls("tips"."outcome", "tips"."settled_by", "tips"."settled_at") in (0, 3)
        and ("tips"."claim_id" is not null) = ("tips"."outcome" is not null and "tips"."outcome" <> 'declined')
        and (coalesce(trim("tips"."reason"), '') <> '') = ("tips"."outcome" is not null and "tips"."outcome" = 'declined')),
	CONSTRAINT "tips_length" CHECK (char_length("tips"."words") between 1 and 2000 and char_length("tips"."seen") <= 500 and char_length("tips"."why") <= 3000)
);
--> statement-breakpoint
ALTER TABLE "mails" ALTER COLUMN "person_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "tip_id" uuid;--> statement-breakpoint
ALTER TABLE "tip_senders" ADD CONSTRAINT "tip_senders_tip_id_tips_id_fk" FOREIGN KEY ("tip_id") REFERENCES "public"."tips"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tips" ADD CONSTRAINT "tips_about_id_claims_id_fk" FOREIGN KEY ("about_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tips" ADD CONSTRAINT "tips_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tips" ADD CONSTRAINT "tips_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tip_senders_email" ON "tip_senders" USING btree (lower("email")) WHERE email is not null;--> statement-breakpoint
CREATE INDEX "tips_received" ON "tips" USING btree ("received_at","id");--> statement-breakpoint
CREATE INDEX "tips_open" ON "tips" USING btree ("received_at","id") WHERE outcome is null;--> statement-breakpoint
CREATE INDEX "tips_network" ON "tips" USING btree ("network","received_at") WHERE network is not null;--> statement-breakpoint
CREATE INDEX "tips_claim" ON "tips" USING btree ("claim_id");--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_tip_id_tips_id_fk" FOREIGN KEY ("tip_id") REFERENCES "public"."tips"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_to" CHECK (num_nonnulls("mails"."person_id", "mails"."tip_id") = 1);--> statement-breakpoint

-- Tips: handed in by the public's role through one function, and by nobody else; settled once, by whoever writes ------------------

-- Keeps a tip, and asks for a mail that lets its sender confirm the address. The same form again is the same tip.
-- Returns the seconds to wait where a network, or everybody together, has sent too much; null once it is kept.
CREATE FUNCTION hand_in_tip(tip jsonb, with_form text, from_network text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  seconds integer;
  made uuid;
BEGIN
  -- Many at once get no further than many in a row.
  PERFORM pg_advisory_xact_lock(hashtextextended('counterclaim tips', 0));
  IF EXISTS (SELECT FROM tips WHERE form_key = with_form) THEN RETURN NULL; END IF;
  -- A whole school, office or mobile network may share one address.
  SELECT max(ceil(extract(epoch FROM reached.received_at + interval '1 hour' - clock_timestamp()))) INTO seconds FROM (
    (SELECT received_at FROM tips WHERE network = from_network ORDER BY received_at DESC OFFSET 29 LIMIT 1)
    UNION ALL (SELECT received_at FROM tips ORDER BY received_at DESC OFFSET 599 LIMIT 1)) reached;
  IF seconds > 0 THEN RETURN seconds; END IF;
  INSERT INTO tips (about_id, words, seen, why, language, received_at, form_key, network)
  VALUES ((SELECT claim_id FROM public_claims WHERE slug = tip ->> 'about'),
          tip ->> 'words', tip ->> 'seen', tip ->> 'why', tip ->> 'language', clock_timestamp(), with_form, from_network)
  RETURNING id INTO made;
  INSERT INTO events (actor, act, subject, subject_id) VALUES (NULL, 'receive', 'tip', made);
  IF num_nonnulls(tip ->> 'name', tip ->> 'email') > 0 THEN
    INSERT INTO tip_senders (tip_id, name, email) VALUES (made, tip ->> 'name', tip ->> 'email');
    -- Nobody's mailbox is filled from here with an address that somebody else typed.
    IF tip ->> 'email' IS NOT NULL AND (
      SELECT count(*) FROM tip_senders s JOIN tips t ON t.id = s.tip_id
      WHERE lower(s.email) = lower(tip ->> 'email') AND t.received_at > clock_timestamp() - interval '1 day') <= 3 THEN
      PERFORM graphile_worker.add_job('askTipSender', json_build_object('tip', made), job_key := 'ask ' || made);
    END IF;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Whether the address behind a link is confirmed; null where nothing is kept of it.
CREATE FUNCTION is_tip_sender_confirmed(link text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT confirmed_at IS NOT NULL FROM tip_senders WHERE link_sha256 = link $$;
--> statement-breakpoint
-- Whoever has the link says whether they want to hear of the outcome, or have their name and address forgotten.
CREATE FUNCTION answer_tip_link(link text, wants boolean) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE sent uuid;
BEGIN
  IF wants THEN
    UPDATE tip_senders SET confirmed_at = coalesce(confirmed_at, now()) WHERE link_sha256 = link RETURNING tip_id INTO sent;
    IF EXISTS (SELECT FROM tips WHERE id = sent AND outcome IS NOT NULL) THEN
      PERFORM graphile_worker.add_job('tellTipSender', json_build_object('tip', sent), job_key := 'tell ' || sent);
    END IF;
  ELSE
    DELETE FROM tip_senders WHERE link_sha256 = link;
  END IF;
END $$;
--> statement-breakpoint
CREATE FUNCTION guard_tip() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.network IS DISTINCT FROM OLD.network THEN
    IF actor_or_installation() IS NOT NULL OR NEW.network IS NOT NULL OR to_jsonb(NEW) - 'network' IS DISTINCT FROM to_jsonb(OLD) - 'network' THEN
      RAISE EXCEPTION USING ERRCODE = 'CC001', MESSAGE = 'the installation forgets where a tip came from';
    END IF;
    RETURN NEW;
  END IF;
  NEW.settled_by := require_actor('editor', 'reviewer');
  NEW.settled_at := now();
  IF OLD.outcome IS NOT NULL OR NEW.outcome IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'a tip is settled once';
  END IF;
  IF to_jsonb(NEW) - ARRAY['outcome', 'claim_id', 'reason', 'settled_by', 'settled_at']
     IS DISTINCT FROM to_jsonb(OLD) - ARRAY['outcome', 'claim_id', 'reason', 'settled_by', 'settled_at'] THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'a tip stays as it came';
  END IF;
  IF EXISTS (SELECT FROM claims WHERE id = NEW.claim_id AND state = 'discarded') THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'nothing is added to a claim that was discarded';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE UPDATE ON tips FOR EACH ROW EXECUTE FUNCTION guard_tip();
--> statement-breakpoint
CREATE FUNCTION log_tip() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO events (actor, act, subject, subject_id, claim_id, revision)
  VALUES (NEW.settled_by, CASE NEW.outcome WHEN 'merged' THEN 'merge' WHEN 'opened' THEN 'open' ELSE 'decline' END,
          'tip', NEW.id, NEW.claim_id, CASE WHEN NEW.claim_id IS NOT NULL THEN revision_of(NEW.claim_id) END);
  IF EXISTS (SELECT FROM tip_senders WHERE tip_id = NEW.id AND confirmed_at IS NOT NULL) THEN
    PERFORM graphile_worker.add_job('tellTipSender', json_build_object('tip', NEW.id), job_key := 'tell ' || NEW.id);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER log AFTER UPDATE OF outcome ON tips FOR EACH ROW WHEN (NEW.outcome IS NOT NULL) EXECUTE FUNCTION log_tip();
--> statement-breakpoint
-- Links are made, and outcomes told, by the installation; only to an address that was confirmed, and once.
CREATE FUNCTION guard_tip_sender() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  -- What the sender does goes through the function above, whose owner is another.
  IF current_user <> 'counterclaim_app' THEN RETURN coalesce(NEW, OLD); END IF;
  IF actor_or_installation() IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'CC001', MESSAGE = 'the installation writes to whoever sent a tip, and forgets them';
  END IF;
  IF TG_OP = 'DELETE' THEN
    IF NOT EXISTS (SELECT FROM tips WHERE id = OLD.tip_id AND (settled_at < now() - interval '90 days' OR received_at < now() - interval '1 year')) THEN
      RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'this is not old enough to be forgotten';
    END IF;
    RETURN OLD;
  END IF;
  IF NEW.told_at IS DISTINCT FROM OLD.told_at AND (OLD.told_at IS NOT NULL OR OLD.confirmed_at IS NULL
     OR NOT EXISTS (SELECT FROM tips WHERE id = OLD.tip_id AND outcome IS NOT NULL)) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'an outcome is told once, to an address that was confirmed';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE UPDATE OR DELETE ON tip_senders FOR EACH ROW EXECUTE FUNCTION guard_tip_sender();
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION
  hand_in_tip(jsonb, text, text), is_tip_sender_confirmed(text), answer_tip_link(text, boolean), guard_tip(), log_tip(), guard_tip_sender()
  FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION hand_in_tip(jsonb, text, text), is_tip_sender_confirmed(text), answer_tip_link(text, boolean) TO counterclaim_public;
--> statement-breakpoint
GRANT SELECT, UPDATE (outcome, claim_id, reason, network) ON tips TO counterclaim_app;
--> statement-breakpoint
GRANT SELECT, UPDATE (link_sha256, told_at), DELETE ON tip_senders TO counterclaim_app;
