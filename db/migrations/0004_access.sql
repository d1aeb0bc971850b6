CREATE TABLE "identities" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"person_id" uuid NOT NULL,
	"tied_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identities_issuer_subject_pk" PRIMARY KEY("issuer","subject"),
	CONSTRAINT "identities_person" UNIQUE("person_id","issuer")
);
--> statement-breakpoint
CREATE TABLE "pending_sign_ins" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "recovery_codes_code" UNIQUE("person_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"last_step" bigint
);
--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "second_factor_roles" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "byline" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "vouched" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pending_sign_ins" ADD CONSTRAINT "pending_sign_ins_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_person_id_second_factors_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."second_factors"("person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pending_sign_ins_person" ON "pending_sign_ins" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "installation" ADD CONSTRAINT "installation_second_factor_roles" CHECK ("installation"."second_factor_roles" <@ array['editor', 'reviewer', 'admin']);--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_byline" CHECK (length(trim("people"."byline")) > 0);--> statement-breakpoint

-- Second factors: everybody's own, confirmed by a code, and a code is good once.
CREATE FUNCTION guard_second_factor() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE actor uuid := actor_or_installation();
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF actor <> OLD.person_id THEN PERFORM require_actor('admin'); END IF;
    RETURN OLD;
  END IF;
  IF actor IS DISTINCT FROM NEW.person_id OR TG_OP = 'UPDATE' AND NEW.person_id <> OLD.person_id THEN
    RAISE EXCEPTION USING ERRCODE = 'CC001', MESSAGE = 'nobody sets the second factor of somebody else';
  END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.confirmed_at := NULL;
    NEW.last_step := NULL;
    RETURN NEW;
  END IF;
  IF OLD.confirmed_at IS NOT NULL AND (NEW.secret, NEW.confirmed_at) IS DISTINCT FROM (OLD.secret, OLD.confirmed_at) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'a second factor stays as it was confirmed until it is removed';
  END IF;
  IF NEW.last_step IS NULL AND NEW.confirmed_at IS NOT NULL OR NEW.last_step <= OLD.last_step OR NEW.last_step IS NULL AND OLD.last_step IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'a code is good once';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON second_factors FOR EACH ROW EXECUTE FUNCTION guard_second_factor();
--> statement-breakpoint
-- Taken from somebody else, it ends their sessions.
CREATE FUNCTION log_second_factor() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE actor uuid := actor_or_installation();
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF actor IS DISTINCT FROM OLD.person_id THEN DELETE FROM sessions WHERE person_id = OLD.person_id; END IF;
    DELETE FROM pending_sign_ins WHERE person_id = OLD.person_id;
    IF OLD.confirmed_at IS NOT NULL THEN
      INSERT INTO events (actor, act, subject, subject_id) VALUES (actor, 'remove second factor', 'person', OLD.person_id);
    END IF;
  ELSIF OLD.confirmed_at IS NULL AND NEW.confirmed_at IS NOT NULL THEN
    INSERT INTO events (actor, act, subject, subject_id) VALUES (actor, 'set up second factor', 'person', NEW.person_id);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER log AFTER UPDATE OR DELETE ON second_factors FOR EACH ROW EXECUTE FUNCTION log_second_factor();
--> statement-breakpoint
CREATE FUNCTION guard_recovery_code() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE actor uuid := actor_or_installation();
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF actor <> OLD.person_id THEN PERFORM require_actor('admin'); END IF;
    RETURN OLD;
  END IF;
  IF actor IS DISTINCT FROM NEW.person_id THEN
    RAISE EXCEPTION USING ERRCODE = 'CC001', MESSAGE = 'nobody sets the second factor of somebody else';
  END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.used_at := NULL;
    RETURN NEW;
  END IF;
  IF OLD.used_at IS NOT NULL OR (NEW.id, NEW.person_id, NEW.code_hash) IS DISTINCT FROM (OLD.id, OLD.person_id, OLD.code_hash) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'a recovery code is good once';
  END IF;
  NEW.used_at := now();
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON recovery_codes FOR EACH ROW EXECUTE FUNCTION guard_recovery_code();
--> statement-breakpoint
CREATE FUNCTION log_recovery_code() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO events (actor, act, subject, subject_id) VALUES (NEW.person_id, 'use recovery code', 'person', NEW.person_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER log AFTER UPDATE ON recovery_codes FOR EACH ROW EXECUTE FUNCTION log_recovery_code();
--> statement-breakpoint

-- Identities at a provider: tied by the person themselves, never moved to another.
CREATE FUNCTION guard_identity() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE actor uuid := actor_or_installation();
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF actor <> OLD.person_id THEN PERFORM require_actor('admin'); END IF;
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' OR actor IS DISTINCT FROM NEW.person_id THEN
    RAISE EXCEPTION USING ERRCODE = 'CC001', MESSAGE = 'an identity is tied by whom it is';
  END IF;
  NEW.tied_at := now();
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON identities FOR EACH ROW EXECUTE FUNCTION guard_identity();
--> statement-breakpoint
CREATE FUNCTION log_identity() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  actor uuid := actor_or_installation();
  person uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.person_id ELSE NEW.person_id END;
BEGIN
  IF TG_OP = 'DELETE' AND actor IS DISTINCT FROM person THEN
    DELETE FROM sessions WHERE person_id = person;
    DELETE FROM pending_sign_ins WHERE person_id = person;
  END IF;
  INSERT INTO events (actor, act, subject, subject_id)
  VALUES (actor, CASE TG_OP WHEN 'DELETE' THEN 'untie identity' ELSE 'tie identity' END, 'person', person);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER log AFTER INSERT OR DELETE ON identities FOR EACH ROW EXECUTE FUNCTION log_identity();
--> statement-breakpoint

-- A session is for somebody active, and after their second factor where they have one: a code used in this very transaction.
CREATE FUNCTION guard_session() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.id, NEW.person_id, NEW.vouched, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.person_id, OLD.vouched, OLD.created_at) THEN
      RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'a session stays whose it is';
    END IF;
    RETURN NEW;
  END IF;
  PERFORM FROM people WHERE id = NEW.person_id AND disabled_at IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'CC001', MESSAGE = 'who is disabled has no sessions';
  END IF;
  IF NEW.vouched THEN
    IF NOT EXISTS (SELECT FROM identities WHERE person_id = NEW.person_id) THEN
      RAISE EXCEPTION USING ERRCODE = 'CC001', MESSAGE = 'nobody vouches for who has no identity elsewhere';
    END IF;
  ELSIF EXISTS (SELECT FROM second_factors WHERE person_id = NEW.person_id AND confirmed_at IS NOT NULL AND NOT is_just_saved(xmin))
    AND NOT EXISTS (SELECT FROM recovery_codes WHERE person_id = NEW.person_id AND used_at IS NOT NULL AND is_just_saved(xmin)) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC001', MESSAGE = 'this session needs the second factor';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON sessions FOR EACH ROW EXECUTE FUNCTION guard_session();
--> statement-breakpoint

-- Everybody sets their own password and byline; all else is an administrator's to change, and never about themselves.
CREATE OR REPLACE FUNCTION guard_person() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF current_setting('app.actor', true) = 'installation' THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND NEW.id = OLD.id AND changed_fields(to_jsonb(OLD), to_jsonb(NEW)) <@ '{byline}'
     AND require_actor('editor', 'reviewer', 'admin') = OLD.id THEN
    RETURN NEW;
  END IF;
  IF require_actor('admin') = NEW.id OR TG_OP = 'UPDATE' AND NEW.id <> OLD.id THEN
    RAISE EXCEPTION USING ERRCODE = 'CC001', MESSAGE = 'nobody changes their own role, name or address';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- A new password or a disabled account ends every session in the same transaction, but for the one in which somebody changed their own.
CREATE OR REPLACE FUNCTION log_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
  fields text[] := changed_fields(before, to_jsonb(NEW));
  actor uuid := actor_or_installation();
  kept uuid := CASE WHEN actor = NEW.id THEN nullif(current_setting('app.session', true), '')::uuid END;
BEGIN
  IF before ->> 'password_hash' IS DISTINCT FROM NEW.password_hash THEN fields := fields || 'password'::text; END IF;
  INSERT INTO events (actor, act, subject, subject_id, fields)
  VALUES (actor, CASE TG_OP WHEN 'INSERT' THEN 'create' ELSE 'save' END, 'person', NEW.id, nullif(fields, '{}'));
  IF TG_OP = 'UPDATE' AND (OLD.password_hash IS DISTINCT FROM NEW.password_hash OR NEW.disabled_at IS NOT NULL) THEN
    DELETE FROM sessions WHERE person_id = NEW.id AND id IS DISTINCT FROM kept;
    DELETE FROM pending_sign_ins WHERE person_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION guard_second_factor(), log_second_factor(), guard_recovery_code(), log_recovery_code(),
  guard_identity(), log_identity(), guard_session() FROM PUBLIC;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON second_factors, recovery_codes TO counterclaim_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON identities, pending_sign_ins TO counterclaim_app;
