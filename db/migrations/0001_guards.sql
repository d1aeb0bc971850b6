-- What the database refuses on its own. Errors carry a code of class CC (db/refusal.ts):
-- CC001 no actor or not theirs to do · CC002 based on an older version · CC003 not in the workflow · CC004 the second person
-- CC005 immutable · CC006 does not match what was frozen · CC007 quotation not in its capture · CC008 a circle of parties
INSERT INTO installation DEFAULT VALUES;
--> statement-breakpoint
INSERT INTO claim_transitions (from_state, act, to_state) VALUES
  ('draft', 'submit', 'in_review'),
  ('changes_requested', 'submit', 'in_review'),
  ('in_review', 'withdraw', 'draft'),
  ('in_review', 'request_changes', 'changes_requested'),
  ('in_review', 'approve', 'approved'),
  ('approved', 'publish', 'published'),
  ('approved', 'publish', 'retracted'),
  ('approved', 'edit', 'draft'),
  ('published', 'revise', 'draft'),
  ('retracted', 'revise', 'draft'),
  ('draft', 'abandon', 'published'),
  ('draft', 'abandon', 'retracted'),
  ('changes_requested', 'abandon', 'published'),
  ('changes_requested', 'abandon', 'retracted'),
  ('draft', 'discard', 'discarded'),
  ('changes_requested', 'discard', 'discarded');
--> statement-breakpoint

-- The actor ------------------------------------------------------------------------------------------------------

-- The person named by SET LOCAL app.actor. Must be active and hold one of the roles.
CREATE FUNCTION require_actor(VARIADIC allowed text[]) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
DECLARE
  named text := nullif(current_setting('app.actor', true), '');
  held text;
BEGIN
  IF named IS NULL OR named = 'installation' THEN
    RAISE EXCEPTION USING ERRCODE = 'CC001', MESSAGE = 'a change needs a named actor';
  END IF;
  SELECT role INTO held FROM people WHERE id = named::uuid AND disabled_at IS NULL;
  IF held IS NULL OR held <> ALL (allowed) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC001', MESSAGE = format('this needs the role %s', array_to_string(allowed, ' or '));
  END IF;
  RETURN named::uuid;
END $$;
--> statement-breakpoint
-- The actor, or null for the installation itself (the command line).
CREATE FUNCTION actor_or_installation() RETURNS uuid LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF current_setting('app.actor', true) = 'installation' THEN RETURN NULL; END IF;
  RETURN require_actor('editor', 'reviewer', 'admin');
END $$;
--> statement-breakpoint

-- Revisions and contributors -------------------------------------------------------------------------------------

-- The number the next publication of a claim will have; a revision is all change since the last one.
CREATE FUNCTION revision_of(claim uuid) RETURNS integer LANGUAGE sql STABLE AS
  $$ SELECT coalesce(max(number), 0) + 1 FROM publications WHERE claim_id = claim $$;
--> statement-breakpoint
CREATE FUNCTION is_contributor(claim uuid, of_revision integer, person uuid) RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT EXISTS (SELECT FROM events WHERE claim_id = claim AND revision = of_revision AND contributes AND actor = person) $$;
--> statement-breakpoint
-- Names of the columns whose values differ, book-keeping left out.
CREATE FUNCTION changed_fields(before jsonb, after jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(key ORDER BY key), '{}')
  FROM jsonb_each(after)
  WHERE before -> key IS DISTINCT FROM value
    AND key NOT IN ('id', 'claim_id', 'version', 'state', 'state_since', 'request_id', 'saved_by', 'saved_at',
                    'created_by', 'created_at', 'password_hash')
    AND NOT (before = '{}' AND value = 'null')
$$;
--> statement-breakpoint

-- Claims: versions, states, slugs --------------------------------------------------------------------------------

CREATE FUNCTION refuse_stale(saved_by uuid, saved_at timestamptz, current_version integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'CC002', MESSAGE = 'somebody saved meanwhile',
    DETAIL = json_build_object('savedBy', saved_by, 'savedAt', saved_at, 'version', current_version)::text;
END $$;
--> statement-breakpoint
CREATE FUNCTION guard_claim() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  act_named text;
  content_changed boolean;
  request review_requests;
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.created_by := require_actor('editor', 'reviewer');
    NEW.created_at := now();
    NEW.state := 'draft';
    NEW.version := 1;
    NEW.request_id := NULL;
  ELSE
    PERFORM require_actor('editor', 'reviewer', 'admin');
    IF (NEW.id, NEW.created_by, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.created_by, OLD.created_at) THEN
      RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'a claim keeps its id and its author';
    END IF;
    IF NEW.version IS DISTINCT FROM OLD.version + 1 THEN
      PERFORM refuse_stale(OLD.saved_by, OLD.saved_at, OLD.version);
    END IF;
    content_changed := changed_fields(to_jsonb(OLD), to_jsonb(NEW)) <> '{}';
    IF NEW.state = OLD.state THEN
      PERFORM require_actor('editor', 'reviewer');
      NEW.request_id := OLD.request_id;
      IF OLD.state NOT IN ('draft', 'changes_requested') THEN
        RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = format('a claim that is %s is read-only', OLD.state);
      END IF;
      IF NEW.slug <> OLD.slug AND EXISTS (SELECT FROM publications WHERE claim_id = OLD.id) THEN
        RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'a slug is fixed at first publication';
      END IF;
    ELSE
      IF content_changed THEN
        RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'a change of state changes no content';
      END IF;
      SELECT act INTO act_named FROM claim_transitions WHERE from_state = OLD.state AND to_state = NEW.state;
      IF act_named IS NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = format('a claim that is %s cannot become %s', OLD.state, NEW.state);
      END IF;
      IF act_named = 'discard' THEN
        IF EXISTS (SELECT FROM publications WHERE claim_id = OLD.id) THEN
          RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'a claim that was published cannot be discarded';
        END IF;
        IF require_actor('editor', 'reviewer', 'admin') <> OLD.created_by THEN PERFORM require_actor('admin'); END IF;
      ELSIF act_named IN ('approve', 'request_changes', 'publish') THEN
        PERFORM require_actor('reviewer');
      ELSE
        PERFORM require_actor('editor', 'reviewer');
      END IF;
      IF act_named = 'submit' THEN
        SELECT * INTO request FROM review_requests WHERE id = NEW.request_id;
        IF request.claim_id IS DISTINCT FROM OLD.id OR request.based_on <> OLD.version THEN
          RAISE EXCEPTION USING ERRCODE = 'CC006', MESSAGE = 'a submission needs a request frozen from this very version';
        END IF;
      ELSIF act_named IN ('approve', 'request_changes') THEN
        NEW.request_id := OLD.request_id;
        IF NOT EXISTS (SELECT FROM review_decisions WHERE request_id = OLD.request_id AND decision = act_named) THEN
          RAISE EXCEPTION USING ERRCODE = 'CC004', MESSAGE = format('nobody decided to %s', act_named);
        END IF;
        IF act_named = 'request_changes' THEN NEW.request_id := NULL; END IF;
      ELSIF act_named = 'publish' THEN
        NEW.request_id := NULL;
        IF NOT EXISTS (
          SELECT FROM publications p JOIN publication_approvals a ON a.publication_id = p.id JOIN review_decisions d ON d.id = a.decision_id
          WHERE p.claim_id = OLD.id AND d.request_id = OLD.request_id AND (p.kind = 'retraction') = (NEW.state = 'retracted')
        ) THEN
          RAISE EXCEPTION USING ERRCODE = 'CC004', MESSAGE = 'nothing was published';
        END IF;
      ELSIF act_named = 'abandon' THEN
        NEW.request_id := NULL;
        IF (SELECT kind = 'retraction' FROM publications WHERE claim_id = OLD.id ORDER BY number DESC LIMIT 1)
           IS DISTINCT FROM (NEW.state = 'retracted') THEN
          RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'abandoning leads back to the live version';
        END IF;
      ELSE
        NEW.request_id := NULL;
      END IF;
    END IF;
  END IF;
  NEW.saved_by := current_setting('app.actor')::uuid;
  NEW.saved_at := now();
  NEW.state_since := CASE WHEN TG_OP = 'UPDATE' AND NEW.state = OLD.state THEN OLD.state_since ELSE now() END;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON claims FOR EACH ROW EXECUTE FUNCTION guard_claim();
--> statement-breakpoint
CREATE FUNCTION log_claim() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before jsonb := CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) ELSE '{}' END;
  fields text[] := changed_fields(before, to_jsonb(NEW));
  act_named text := CASE WHEN TG_OP = 'INSERT' THEN 'create' ELSE 'save' END;
  of_revision integer := revision_of(NEW.id);
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.state <> OLD.state THEN
    SELECT act INTO act_named FROM claim_transitions WHERE from_state = OLD.state AND to_state = NEW.state;
    -- Publishing closes the revision that it belongs to.
    IF act_named = 'publish' THEN of_revision := of_revision - 1; END IF;
  END IF;
  -- The note of a submission is part of what is published, so submitting contributes.
  INSERT INTO events (actor, act, subject, subject_id, claim_id, revision, fields, contributes)
  VALUES (NEW.saved_by, act_named, 'claim', NEW.id, NEW.id, of_revision, nullif(fields, '{}'), fields <> '{}' OR act_named = 'submit');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER log AFTER INSERT OR UPDATE ON claims FOR EACH ROW EXECUTE FUNCTION log_claim();
--> statement-breakpoint

-- Parts of a claim change only in a transaction that saves the claim, so that its version guards them too -----------

-- Was this row written by the transaction that asks? Commands use no savepoints, so its xmin tells.
CREATE FUNCTION is_just_saved(written_by xid) RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT written_by = pg_current_xact_id()::xid $$;
--> statement-breakpoint
CREATE FUNCTION guard_claim_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_claim uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.claim_id ELSE NEW.claim_id END;
  claim record;
BEGIN
  PERFORM require_actor('editor', 'reviewer');
  IF TG_OP = 'UPDATE' AND (NEW.claim_id <> OLD.claim_id OR to_jsonb(NEW) -> 'id' IS DISTINCT FROM to_jsonb(OLD) -> 'id') THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'a part of a claim stays with it, under its id';
  END IF;
  SELECT state, saved_by, saved_at, version, is_just_saved(xmin) AS just_saved INTO claim FROM claims WHERE id = of_claim;
  IF NOT claim.just_saved THEN
    PERFORM refuse_stale(claim.saved_by, claim.saved_at, claim.version);
  END IF;
  IF claim.state NOT IN ('draft', 'changes_requested') THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = format('a claim that is %s is read-only', claim.state);
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
CREATE FUNCTION log_claim_part() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
  part jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
  fields text[] := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE changed_fields(before, part) END;
BEGIN
  IF TG_OP = 'UPDATE' AND fields = '{}' THEN RETURN NULL; END IF;
  INSERT INTO events (actor, act, subject, subject_id, claim_id, revision, fields, contributes)
  VALUES (
    current_setting('app.actor')::uuid,
    CASE TG_OP WHEN 'INSERT' THEN 'add' WHEN 'UPDATE' THEN 'change' ELSE 'remove' END,
    TG_ARGV[0],
    coalesce(part ->> 'id', part ->> 'party_id', part ->> 'topic_id', part ->> 'claim_id')::uuid,
    (part ->> 'claim_id')::uuid, revision_of((part ->> 'claim_id')::uuid), nullif(fields, '{}'), true);
  RETURN NULL;
END $$;
--> statement-breakpoint
DO $$
DECLARE part record;
BEGIN
  FOR part IN SELECT * FROM (VALUES ('claim_topics', 'topic of claim'), ('accused_parties', 'accused party'), ('gate_waivers', 'waiver'),
                                    ('statements', 'statement'), ('citations', 'citation')) AS parts (tbl, word)
  LOOP
    EXECUTE format('CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION guard_claim_part()', part.tbl);
    EXECUTE format('CREATE TRIGGER log AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION log_claim_part(%L)', part.tbl, part.word);
  END LOOP;
END $$;
--> statement-breakpoint
-- A reply answers a statement on the same claim.
ALTER TABLE statements ADD CONSTRAINT statements_reply_on_same_claim FOREIGN KEY (replies_to, claim_id) REFERENCES statements (id, claim_id)
  DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint

-- Every quotation stands in a source we kept -----------------------------------------------------------------------

CREATE FUNCTION guard_quotation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.exact IS NOT NULL AND NOT EXISTS (
    SELECT FROM capture_bodies WHERE capture_id = NEW.capture_id AND strpos(text, NEW.prefix || NEW.exact || NEW.suffix) > 0
  ) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC007', MESSAGE = 'these words do not stand in the capture';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER quotation BEFORE INSERT OR UPDATE OF exact, prefix, suffix, capture_id ON citations FOR EACH ROW EXECUTE FUNCTION guard_quotation();
--> statement-breakpoint

-- Shared records: parties, topics, sources, captures ---------------------------------------------------------------

CREATE FUNCTION guard_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM require_actor('editor', 'reviewer');
  IF TG_OP = 'INSERT' THEN
    NEW.version := 1;
  ELSIF NEW.version IS DISTINCT FROM OLD.version + 1 THEN
    PERFORM refuse_stale(e.actor, e.at, OLD.version)
      FROM (SELECT actor, at FROM events WHERE subject_id = OLD.id ORDER BY sequence DESC LIMIT 1) e;
    PERFORM refuse_stale(NULL, NULL, OLD.version);
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- A party is part of no party that is part of it. One change of the order at a time, or two could close a circle together.
CREATE FUNCTION guard_part_of() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('counterclaim: parties.part_of'));
  IF EXISTS (
    WITH RECURSIVE whole AS (
      SELECT id, part_of FROM parties WHERE id = NEW.part_of
      UNION
      SELECT p.id, p.part_of FROM parties p JOIN whole ON p.id = whole.part_of
    ) SELECT FROM whole WHERE id = NEW.id
  ) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC008', MESSAGE = 'a party is not part of its own parts';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER part_of BEFORE INSERT OR UPDATE OF part_of ON parties FOR EACH ROW WHEN (NEW.part_of IS NOT NULL) EXECUTE FUNCTION guard_part_of();
--> statement-breakpoint
-- Names belong to a save of their party, so that its version guards them too.
CREATE FUNCTION guard_party_name() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  party record;
BEGIN
  PERFORM require_actor('editor', 'reviewer');
  SELECT version, is_just_saved(xmin) AS just_saved INTO party FROM parties WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.party_id ELSE NEW.party_id END;
  IF NOT party.just_saved OR TG_OP = 'UPDATE' THEN
    PERFORM refuse_stale(NULL, NULL, party.version);
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON party_names FOR EACH ROW EXECUTE FUNCTION guard_party_name();
--> statement-breakpoint
CREATE FUNCTION log_record() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
  kept jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
BEGIN
  INSERT INTO events (actor, act, subject, subject_id, fields)
  VALUES (
    require_actor('editor', 'reviewer'),
    CASE TG_OP WHEN 'INSERT' THEN 'create' WHEN 'UPDATE' THEN 'save' ELSE 'remove' END,
    TG_ARGV[0],
    (kept ->> 'id')::uuid,
    CASE WHEN TG_OP <> 'DELETE' THEN nullif(changed_fields(before, kept), '{}') END);
  RETURN NULL;
END $$;
--> statement-breakpoint
DO $$
DECLARE rec record;
BEGIN
  FOR rec IN SELECT * FROM (VALUES ('parties', 'party'), ('topics', 'topic'), ('sources', 'source')) AS records (tbl, word)
  LOOP
    EXECUTE format('CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION guard_record()', rec.tbl);
    EXECUTE format('CREATE TRIGGER log AFTER INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION log_record(%L)', rec.tbl, rec.word);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE TRIGGER log AFTER INSERT OR UPDATE OR DELETE ON party_names FOR EACH ROW EXECUTE FUNCTION log_record('party name');
--> statement-breakpoint
CREATE TRIGGER log AFTER INSERT ON captures FOR EACH ROW EXECUTE FUNCTION log_record('capture');
--> statement-breakpoint
CREATE FUNCTION guard_capture() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.captured_by := require_actor('editor', 'reviewer');
  NEW.captured_at := now();
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT ON captures FOR EACH ROW EXECUTE FUNCTION guard_capture();
--> statement-breakpoint
CREATE FUNCTION guard_capture_body() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM captures WHERE id = NEW.capture_id
      AND bytes_sha256 = encode(sha256(NEW.bytes), 'hex') AND text_sha256 = encode(sha256(convert_to(NEW.text, 'UTF8')), 'hex')
  ) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC006', MESSAGE = 'the capture names another hash';
  END IF;
  IF EXISTS (SELECT FROM withholdings WHERE subject = 'capture' AND subject_id = NEW.capture_id::text) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'a withheld body does not come back';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT ON capture_bodies FOR EACH ROW EXECUTE FUNCTION guard_capture_body();
--> statement-breakpoint

-- Review: frozen content, requests, decisions ----------------------------------------------------------------------

ALTER TABLE frozen_bodies ADD CONSTRAINT frozen_bodies_hash CHECK (hash = encode(sha256(convert_to(body, 'UTF8')), 'hex'));
--> statement-breakpoint
-- The content of a working revision in the shape of a snapshot (lib/publishing/snapshot.ts), every list in its reading
-- order. The one place that says what of the drafts is published: the desk reads it, and what is frozen must equal it.
CREATE FUNCTION working_citations(claim uuid, statement uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'id', c.id, 'source', c.source_id, 'relation', c.relation, 'locator', c.locator, 'origin', c.origin,
    'quotation', CASE WHEN c.exact IS NOT NULL THEN jsonb_build_object(
      'exact', c.exact, 'prefix', c.prefix, 'suffix', c.suffix, 'start', c.starts_at, 'end', c.ends_at,
      'capture', jsonb_build_object('id', k.id, 'textSha256', k.text_sha256, 'method', k.method,
        'capturedAt', to_char(k.captured_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) END
  ) ORDER BY c.position, c.id), '[]')
  FROM citations c LEFT JOIN captures k ON k.id = c.capture_id
  WHERE c.claim_id = claim AND c.statement_id IS NOT DISTINCT FROM statement
$$;
--> statement-breakpoint
CREATE FUNCTION working_content(claim uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  WITH RECURSIVE named AS (
    SELECT * FROM parties WHERE id IN (SELECT party_id FROM statements WHERE claim_id = claim UNION SELECT party_id FROM accused_parties WHERE claim_id = claim)
    UNION
    SELECT whole.* FROM parties whole JOIN named ON whole.id = named.part_of
  )
  SELECT jsonb_build_object(
    'id', c.id, 'slug', c.slug, 'language', c.language, 'sentence', c.sentence, 'context', c.context, 'firstMade', c.first_made,
    'verdict', c.verdict, 'finding', c.finding, 'rationale', c.rationale, 'recheckOn', c.recheck_on,
    'topics', (
      SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'slug', t.slug, 'title', t.title, 'language', t.language) ORDER BY t.slug), '[]')
      FROM claim_topics ct JOIN topics t ON t.id = ct.topic_id WHERE ct.claim_id = claim),
    'statements', (
      SELECT coalesce(jsonb_agg(jsonb_build_object(
        'id', s.id, 'party', s.party_id, 'stance', s.stance, 'repliesTo', s.replies_to, 'office', s.office, 'said', s.said, 'venue', s.venue,
        'words', jsonb_build_object('wording', s.wording, 'text', s.words, 'language', s.language) || CASE s.wording WHEN 'quoted' THEN
          jsonb_build_object('translation', CASE WHEN s.translation IS NOT NULL THEN jsonb_build_object(
            'text', s.translation, 'language', s.translation_language, 'translator', s.translator) END) ELSE '{}' END,
        'citations', working_citations(claim, s.id)
      ) ORDER BY s.said_earliest NULLS LAST, s.position, s.id), '[]')
      FROM statements s WHERE s.claim_id = claim),
    'citations', working_citations(claim, NULL),
    'accused', (
      SELECT coalesce(jsonb_agg(jsonb_build_object('party', a.party_id, 'asked', CASE WHEN a.asked_on IS NOT NULL THEN jsonb_build_object(
        'on', a.asked_on, 'via', a.asked_via, 'outcome', a.outcome) END) ORDER BY a.party_id), '[]')
      FROM accused_parties a WHERE a.claim_id = claim),
    'waivers', (
      SELECT coalesce(jsonb_agg(jsonb_build_object('gate', w.gate, 'reason', w.reason) ORDER BY w.gate), '[]')
      FROM gate_waivers w WHERE w.claim_id = claim),
    'parties', (
      SELECT coalesce(jsonb_agg(jsonb_build_object(
        'id', n.id, 'slug', n.slug, 'name', n.name, 'kind', n.kind, 'wikidataId', n.wikidata_id, 'partOf', n.part_of,
        'names', (SELECT coalesce(jsonb_agg(jsonb_build_object('text', o.text, 'language', o.language) ORDER BY o.language, o.text), '[]')
                  FROM party_names o WHERE o.party_id = n.id AND o.text <> n.name)
      ) ORDER BY n.slug), '[]') FROM named n),
    'sources', (
      SELECT coalesce(jsonb_agg(jsonb_build_object(
        'id', r.id, 'url', r.url, 'title', r.title, 'publisher', r.publisher, 'author', r.author, 'published', r.published,
        'language', r.language, 'kind', r.kind, 'interest', r.interest
      ) ORDER BY r.published_earliest NULLS LAST, r.id), '[]')
      FROM sources r WHERE r.id IN (SELECT source_id FROM citations WHERE claim_id = claim)))
  FROM claims c WHERE c.id = claim
$$;
--> statement-breakpoint
CREATE FUNCTION guard_review_request() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  claim claims;
  frozen jsonb;
  live_kind text;
BEGIN
  NEW.requested_by := require_actor('editor', 'reviewer');
  NEW.requested_at := now();
  SELECT * INTO claim FROM claims WHERE id = NEW.claim_id FOR UPDATE;
  NEW.revision := revision_of(NEW.claim_id);
  IF claim.version IS DISTINCT FROM NEW.based_on THEN
    PERFORM refuse_stale(claim.saved_by, claim.saved_at, claim.version);
  END IF;
  IF claim.state NOT IN ('draft', 'changes_requested') THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = format('a claim that is %s cannot be submitted', claim.state);
  END IF;
  SELECT body::jsonb INTO frozen FROM frozen_bodies WHERE hash = NEW.hash;
  IF frozen - ARRAY['schema', 'kind', 'note'] IS DISTINCT FROM working_content(claim.id)
     OR frozen ->> 'kind' IS DISTINCT FROM NEW.kind OR frozen ->> 'note' IS DISTINCT FROM NEW.note THEN
    RAISE EXCEPTION USING ERRCODE = 'CC006', MESSAGE = 'the frozen content is not this claim as it stands, with this kind and note';
  END IF;
  IF num_nulls(claim.verdict, claim.finding, claim.rationale) > 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'a submission has a verdict, a finding and a rationale';
  END IF;
  SELECT kind INTO live_kind FROM publications WHERE claim_id = NEW.claim_id ORDER BY number DESC LIMIT 1;
  IF (NEW.kind = 'first') <> (live_kind IS NULL) OR (NEW.kind <> 'first' AND coalesce(trim(NEW.note), '') = '')
     OR (live_kind = 'retraction' AND NEW.kind <> 'correction') THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'this kind of version is not possible now, or its note is missing';
  END IF;
  IF EXISTS (
    SELECT FROM statements s WHERE s.claim_id = NEW.claim_id AND s.wording = 'quoted'
      AND NOT EXISTS (SELECT FROM citations c WHERE c.statement_id = s.id AND c.exact = s.words)
  ) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC007', MESSAGE = 'a quoted statement is not proven by a capture';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT ON review_requests FOR EACH ROW EXECUTE FUNCTION guard_review_request();
--> statement-breakpoint
CREATE FUNCTION guard_review_decision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  request review_requests;
  claim claims;
BEGIN
  NEW.decided_by := require_actor('reviewer');
  NEW.decided_at := now();
  SELECT * INTO request FROM review_requests WHERE id = NEW.request_id;
  SELECT * INTO claim FROM claims WHERE id = request.claim_id FOR UPDATE;
  IF claim.state IS DISTINCT FROM 'in_review' OR claim.request_id IS DISTINCT FROM NEW.request_id THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'this request is no longer open';
  END IF;
  IF NEW.hash <> request.hash THEN
    RAISE EXCEPTION USING ERRCODE = 'CC006', MESSAGE = 'another content than the one that was frozen';
  END IF;
  IF NEW.decision = 'request_changes' AND coalesce(trim(NEW.comment), '') = '' THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'a request for changes says what to change';
  END IF;
  IF is_contributor(claim.id, request.revision, NEW.decided_by) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC004', MESSAGE = 'who contributed to a revision cannot review it';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT ON review_decisions FOR EACH ROW EXECUTE FUNCTION guard_review_decision();
--> statement-breakpoint

-- Publication ------------------------------------------------------------------------------------------------------

-- The approval that a publication of this claim would stand on: the open request's, by a reviewer who did not contribute.
CREATE FUNCTION standing_approval(claim claims) RETURNS review_decisions LANGUAGE sql STABLE AS $$
  SELECT d.* FROM review_decisions d JOIN review_requests r ON r.id = d.request_id
  WHERE claim.state = 'approved' AND r.id = claim.request_id AND d.decision = 'approve'
    AND NOT is_contributor(claim.id, r.revision, d.decided_by)
$$;
--> statement-breakpoint
CREATE FUNCTION guard_publication() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  claim claims;
  approval review_decisions;
  request review_requests;
BEGIN
  PERFORM require_actor('reviewer');
  NEW.published_at := now();
  SELECT * INTO claim FROM claims WHERE id = NEW.claim_id FOR UPDATE;
  approval := standing_approval(claim);
  IF approval.id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'CC004', MESSAGE = 'a publication needs the approval of somebody who contributed nothing to it';
  END IF;
  SELECT * INTO request FROM review_requests WHERE id = approval.request_id;
  IF (NEW.hash, NEW.kind, NEW.number) IS DISTINCT FROM (approval.hash, request.kind, request.revision)
     OR NEW.note IS DISTINCT FROM request.note OR NEW.number <> revision_of(claim.id) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC006', MESSAGE = 'only what was approved is published, under the next number';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT ON publications FOR EACH ROW EXECUTE FUNCTION guard_publication();
--> statement-breakpoint
-- Writes what lists of the public side read about one claim.
CREATE FUNCTION project_claim(claim uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM public_claims WHERE claim_id = claim;
  INSERT INTO public_claims (claim_id, slug, number, kind, sentence, language, verdict, finding, first_published_at, published_at, retracted, suspended)
  SELECT p.claim_id, content ->> 'slug', p.number, p.kind, content ->> 'sentence', content ->> 'language', content ->> 'verdict', content ->> 'finding',
    (SELECT published_at FROM publications WHERE claim_id = claim AND number = 1), p.published_at, p.kind = 'retraction',
    coalesce((SELECT act <> 'lifted' FROM suspensions s WHERE s.claim_id = claim AND s.number = p.number ORDER BY at DESC LIMIT 1), false)
  FROM publications p JOIN publication_bodies b ON b.publication_id = p.id CROSS JOIN LATERAL (SELECT b.body::jsonb AS content) c
  WHERE p.claim_id = claim AND p.number = (SELECT max(number) FROM publications WHERE claim_id = claim);
  DELETE FROM public_suspensions WHERE claim_id = claim;
  INSERT INTO public_suspensions (claim_id, number, act, at) SELECT claim_id, number, act, at FROM suspensions WHERE claim_id = claim;
$$;
--> statement-breakpoint
CREATE FUNCTION rebuild_projections() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT project_claim(claim_id) FROM (SELECT DISTINCT claim_id FROM publications) published $$;
--> statement-breakpoint
-- The published bytes are the approved bytes because the database copies them.
CREATE FUNCTION finish_publication() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO publication_bodies (publication_id, body) SELECT NEW.id, body FROM frozen_bodies WHERE hash = NEW.hash;
  INSERT INTO publication_approvals (publication_id, decision_id, published_by)
  SELECT NEW.id, (standing_approval(c)).id, current_setting('app.actor')::uuid FROM claims c WHERE c.id = NEW.claim_id;
  PERFORM project_claim(NEW.claim_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER finish AFTER INSERT ON publications FOR EACH ROW EXECUTE FUNCTION finish_publication();
--> statement-breakpoint
-- A publication takes its claim along, or neither is there.
CREATE FUNCTION guard_whole_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM claims c JOIN publication_approvals a ON a.publication_id = NEW.id JOIN review_decisions d ON d.id = a.decision_id
    WHERE c.id = NEW.claim_id AND c.request_id = d.request_id
  ) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'a claim that is published leaves the state approved';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER whole AFTER INSERT ON publications DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard_whole_publication();
--> statement-breakpoint
CREATE FUNCTION guard_suspension() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last suspensions;
BEGIN
  -- One reviewer stops; any second person of the desk ends it, so that a newsroom with one reviewer is not stuck.
  NEW.acted_by := CASE NEW.act WHEN 'suspended' THEN require_actor('reviewer') ELSE require_actor('editor', 'reviewer') END;
  PERFORM FROM claims WHERE id = NEW.claim_id FOR UPDATE;
  IF NEW.act = 'suspended' AND NEW.number <> revision_of(NEW.claim_id) - 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = 'only the live version can be suspended';
  END IF;
  SELECT * INTO last FROM suspensions WHERE claim_id = NEW.claim_id AND number = NEW.number ORDER BY at DESC LIMIT 1;
  -- Two acts on one version never share an instant.
  NEW.at := greatest(clock_timestamp(), last.at + interval '1 millisecond');
  IF NOT (
    NEW.act = 'suspended' AND coalesce(last.act, 'lifted') = 'lifted'
    OR NEW.act = 'confirmed' AND coalesce(last.act, 'lifted') = 'suspended'
    OR NEW.act = 'lifted' AND coalesce(last.act, 'lifted') <> 'lifted'
  ) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC003', MESSAGE = format('the version cannot be %s now', NEW.act);
  END IF;
  IF NEW.act <> 'suspended' AND NEW.acted_by = (
    SELECT acted_by FROM suspensions WHERE claim_id = NEW.claim_id AND number = NEW.number AND act = 'suspended' ORDER BY at DESC LIMIT 1
  ) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC004', MESSAGE = 'a suspension is confirmed or lifted by a second person';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT ON suspensions FOR EACH ROW EXECUTE FUNCTION guard_suspension();
--> statement-breakpoint
CREATE FUNCTION finish_suspension() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO events (actor, act, subject, subject_id, claim_id, revision)
  VALUES (NEW.acted_by, CASE NEW.act WHEN 'suspended' THEN 'suspend' WHEN 'confirmed' THEN 'confirm suspension' ELSE 'lift suspension' END,
          'claim', NEW.claim_id, NEW.claim_id, revision_of(NEW.claim_id));
  PERFORM project_claim(NEW.claim_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER finish AFTER INSERT ON suspensions FOR EACH ROW EXECUTE FUNCTION finish_suspension();
--> statement-breakpoint

-- What never changes -----------------------------------------------------------------------------------------------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = format('%s are immutable', TG_TABLE_NAME);
END $$;
--> statement-breakpoint
CREATE FUNCTION guard_withheld() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE key text := to_jsonb(OLD) ->> TG_ARGV[1];
BEGIN
  IF NOT EXISTS (SELECT FROM withholdings WHERE subject = TG_ARGV[0] AND subject_id = key) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC005', MESSAGE = 'a kept body leaves only by a withholding';
  END IF;
  RETURN OLD;
END $$;
--> statement-breakpoint
DO $$
DECLARE tbl text;
BEGIN
  FOREACH tbl IN ARRAY ARRAY['publications', 'publication_approvals', 'captures', 'events', 'review_requests', 'review_decisions', 'suspensions', 'withholdings']
  LOOP
    EXECUTE format('CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', tbl);
    EXECUTE format('CREATE TRIGGER untruncatable BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', tbl);
  END LOOP;
  FOREACH tbl IN ARRAY ARRAY['publication_bodies', 'capture_bodies', 'frozen_bodies']
  LOOP
    EXECUTE format('CREATE TRIGGER immutable BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', tbl);
    EXECUTE format('CREATE TRIGGER untruncatable BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', tbl);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE TRIGGER withheld BEFORE DELETE ON publication_bodies FOR EACH ROW EXECUTE FUNCTION guard_withheld('publication', 'publication_id');
--> statement-breakpoint
CREATE TRIGGER withheld BEFORE DELETE ON capture_bodies FOR EACH ROW EXECUTE FUNCTION guard_withheld('capture', 'capture_id');
--> statement-breakpoint
CREATE TRIGGER withheld BEFORE DELETE ON frozen_bodies FOR EACH ROW EXECUTE FUNCTION guard_withheld('frozen', 'hash');
--> statement-breakpoint
CREATE FUNCTION guard_withholding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.at := now();
  NEW.confirmed_by := require_actor('reviewer');
  IF NEW.requested_by = NEW.confirmed_by OR NOT EXISTS (
    SELECT FROM people WHERE id = NEW.requested_by AND role = 'reviewer' AND disabled_at IS NULL
  ) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC004', MESSAGE = 'a withholding needs two reviewers';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT ON withholdings FOR EACH ROW EXECUTE FUNCTION guard_withholding();
--> statement-breakpoint

-- People -----------------------------------------------------------------------------------------------------------

-- Everybody sets their own password; all else is an administrator's to change, and never about themselves.
CREATE FUNCTION guard_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('app.actor', true) = 'installation' THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND NEW.id = OLD.id AND changed_fields(to_jsonb(OLD), to_jsonb(NEW)) = '{}'
     AND require_actor('editor', 'reviewer', 'admin') = OLD.id THEN
    RETURN NEW;
  END IF;
  IF require_actor('admin') = NEW.id OR TG_OP = 'UPDATE' AND NEW.id <> OLD.id THEN
    RAISE EXCEPTION USING ERRCODE = 'CC001', MESSAGE = 'nobody changes their own role, name or address';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON people FOR EACH ROW EXECUTE FUNCTION guard_person();
--> statement-breakpoint
-- A new password or a disabled account ends every session in the same transaction; a role is read anew on every request.
CREATE FUNCTION log_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
  fields text[] := changed_fields(before, to_jsonb(NEW));
BEGIN
  IF before ->> 'password_hash' IS DISTINCT FROM NEW.password_hash THEN fields := fields || 'password'::text; END IF;
  INSERT INTO events (actor, act, subject, subject_id, fields)
  VALUES (actor_or_installation(), CASE TG_OP WHEN 'INSERT' THEN 'create' ELSE 'save' END, 'person', NEW.id, nullif(fields, '{}'));
  IF TG_OP = 'UPDATE' AND (OLD.password_hash IS DISTINCT FROM NEW.password_hash OR NEW.disabled_at IS NOT NULL) THEN
    DELETE FROM sessions WHERE person_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER log AFTER INSERT OR UPDATE ON people FOR EACH ROW EXECUTE FUNCTION log_person();
--> statement-breakpoint

-- Who may touch what. The two roles own nothing (db/migrate.ts makes them); a trigger's own writes run as its owner. ----

-- Our functions find our tables and no temporary ones of the same name; and none is there to be hung on a table of one's own.
DO $$
DECLARE ours regprocedure;
BEGIN
  FOR ours IN
    SELECT p.oid FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = public, pg_temp', ours);
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', ours);
  END LOOP;
END $$;
--> statement-breakpoint
-- What the guards, which run as whoever writes, and the desk's queries call.
GRANT EXECUTE ON FUNCTION
  require_actor(text[]), actor_or_installation(), revision_of(uuid), is_contributor(uuid, integer, uuid), changed_fields(jsonb, jsonb),
  refuse_stale(uuid, timestamptz, integer), is_just_saved(xid), working_citations(uuid, uuid), working_content(uuid), standing_approval(claims)
  TO counterclaim_app;
--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA public TO counterclaim_app;
--> statement-breakpoint
GRANT INSERT, UPDATE ON claims, people, sources, topics, parties, password_links TO counterclaim_app;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON claim_topics, accused_parties, gate_waivers, statements, citations, party_names, sessions, sign_in_attempts TO counterclaim_app;
--> statement-breakpoint
GRANT INSERT ON captures, capture_bodies, frozen_bodies, review_requests, review_decisions, publications, suspensions TO counterclaim_app;
--> statement-breakpoint
GRANT SELECT ON publications, publication_bodies, public_claims, public_suspensions, installation TO counterclaim_public;
--> statement-breakpoint
GRANT SELECT (subject, subject_id, reason, at) ON withholdings TO counterclaim_public;
