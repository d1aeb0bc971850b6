CREATE TABLE "settings_changes" (
	"version" integer PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"actor" uuid,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "contact" text;--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "settings_changes" ADD CONSTRAINT "settings_changes_actor_people_id_fk" FOREIGN KEY ("actor") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "installation" ADD CONSTRAINT "installation_name" CHECK (length(trim("installation"."name")) > 0);--> statement-breakpoint

-- Settings: an administrator's or the command line's, each save based on the one before, what was before kept.
CREATE FUNCTION guard_settings() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF actor_or_installation() IS NOT NULL THEN PERFORM require_actor('admin'); END IF;
  IF (NEW.id, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.created_at) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'an installation stays the one that it is';
  END IF;
  IF NEW.version IS DISTINCT FROM OLD.version + 1 THEN
    PERFORM refuse_stale(c.actor, c.at, OLD.version) FROM (SELECT actor, at FROM settings_changes ORDER BY version DESC LIMIT 1) c;
    PERFORM refuse_stale(NULL, NULL, OLD.version);
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE UPDATE ON installation FOR EACH ROW EXECUTE FUNCTION guard_settings();
--> statement-breakpoint
-- Settings have no id of their own: their events are about the nil UUID.
CREATE FUNCTION log_settings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE fields text[] := changed_fields(to_jsonb(OLD), to_jsonb(NEW));
BEGIN
  IF fields = '{}' THEN RETURN NULL; END IF;
  INSERT INTO settings_changes (version, actor, before, after)
  SELECT NEW.version, actor_or_installation(), jsonb_object_agg(f, to_jsonb(OLD) -> f), jsonb_object_agg(f, to_jsonb(NEW) -> f) FROM unnest(fields) f;
  INSERT INTO events (actor, act, subject, subject_id, fields)
  VALUES (actor_or_installation(), 'save', 'settings', '00000000-0000-0000-0000-000000000000', fields);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER log AFTER UPDATE ON installation FOR EACH ROW EXECUTE FUNCTION log_settings();
--> statement-breakpoint
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON settings_changes FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER untruncatable BEFORE TRUNCATE ON settings_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION guard_settings(), log_settings() FROM PUBLIC;
--> statement-breakpoint
GRANT UPDATE ON installation TO counterclaim_app;
--> statement-breakpoint
GRANT SELECT ON settings_changes TO counterclaim_app;
