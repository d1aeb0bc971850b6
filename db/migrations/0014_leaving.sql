-- Whoever is disabled leaves nothing typed and unsaved behind: nobody else could ever read it.
CREATE FUNCTION drop_copies_of_disabled() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM working_copies WHERE person_id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER drop_copies AFTER UPDATE ON people FOR EACH ROW
  WHEN (NEW.disabled_at IS NOT NULL AND OLD.disabled_at IS NULL) EXECUTE FUNCTION drop_copies_of_disabled();
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION drop_copies_of_disabled() FROM PUBLIC;
