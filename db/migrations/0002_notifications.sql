CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"body" text,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"error" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "mails_state" CHECK ("mails"."state" in ('queued', 'sent', 'given_up'))
);
--> statement-breakpoint
CREATE TABLE "notification_choices" (
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"by_mail" boolean NOT NULL,
	CONSTRAINT "notification_choices_person_id_kind_pk" PRIMARY KEY("person_id","kind"),
	CONSTRAINT "notification_choices_kind" CHECK ("notification_choices"."kind" in ('mention', 'review_asked', 'decided', 'recheck_due', 'assigned', 'comment', 'publication_failed'))
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"claim_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"caused_by" uuid,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp (3) with time zone,
	"mail_id" uuid,
	CONSTRAINT "notifications_once" UNIQUE("person_id","kind","subject"),
	CONSTRAINT "notifications_kind" CHECK ("notifications"."kind" in ('mention', 'review_asked', 'decided', 'recheck_due', 'assigned', 'comment', 'publication_failed')),
	CONSTRAINT "notifications_of_others" CHECK ("notifications"."person_id" <> "notifications"."caused_by")
);
--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_choices" ADD CONSTRAINT "notification_choices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_caused_by_people_id_fk" FOREIGN KEY ("caused_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_mail_id_mails_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mails"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mails_state" ON "mails" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "notifications_person" ON "notifications" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("person_id") WHERE read_at is null;--> statement-breakpoint

-- Notifications: in the name of who caused them, never to themselves; read by their person, mailed by the installation.
CREATE FUNCTION guard_notification() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.caused_by := actor_or_installation();
    NEW.at := now();
    NEW.read_at := NULL;
    NEW.mail_id := NULL;
    RETURN NEW;
  END IF;
  IF NEW.mail_id IS DISTINCT FROM OLD.mail_id AND (OLD.mail_id IS NOT NULL OR actor_or_installation() IS NOT NULL) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC001', MESSAGE = 'the installation mails a notification, once';
  END IF;
  IF NEW.read_at IS DISTINCT FROM OLD.read_at AND (NEW.read_at IS NULL OR require_actor('editor', 'reviewer', 'admin') <> OLD.person_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC001', MESSAGE = 'a notification is read by whom it is for';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON notifications FOR EACH ROW EXECUTE FUNCTION guard_notification();
--> statement-breakpoint
CREATE FUNCTION guard_notification_choice() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF require_actor('editor', 'reviewer', 'admin') <> NEW.person_id OR TG_OP = 'UPDATE' AND NEW.person_id <> OLD.person_id THEN
    RAISE EXCEPTION USING ERRCODE = 'CC001', MESSAGE = 'everybody chooses their own mail';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON notification_choices FOR EACH ROW EXECUTE FUNCTION guard_notification_choice();
--> statement-breakpoint
-- Mail: queued in somebody's name, sent by the installation; what was sent or given up stays so, without its text.
CREATE FUNCTION guard_mail() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM actor_or_installation();
    IF NEW.state <> 'queued' OR NEW.body IS NULL THEN
      RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'a mail begins in the queue, with a text';
    END IF;
    NEW.created_at := now();
    NEW.attempts := 0;
    NEW.sent_at := NULL;
    RETURN NEW;
  END IF;
  IF actor_or_installation() IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'CC001', MESSAGE = 'the installation sends mail';
  END IF;
  IF OLD.state <> 'queued' THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'this mail is no longer in the queue';
  END IF;
  NEW.sent_at := CASE NEW.state WHEN 'sent' THEN clock_timestamp() END;
  NEW.body := CASE NEW.state WHEN 'queued' THEN OLD.body END;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON mails FOR EACH ROW EXECUTE FUNCTION guard_mail();
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION guard_notification(), guard_notification_choice(), guard_mail() FROM PUBLIC;
--> statement-breakpoint
GRANT SELECT, INSERT ON notifications, mails TO counterclaim_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON notification_choices TO counterclaim_app;
--> statement-breakpoint
GRANT UPDATE (read_at, mail_id) ON notifications TO counterclaim_app;
--> statement-breakpoint
GRANT UPDATE (state, attempts, error) ON mails TO counterclaim_app;
