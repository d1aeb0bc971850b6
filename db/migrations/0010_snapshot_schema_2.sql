CREATE TABLE "claim_relations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"relation" text NOT NULL,
	"related_id" uuid NOT NULL,
	CONSTRAINT "claim_relations_relation" CHECK ("claim_relations"."relation" in ('variant_of', 'narrower_than', 'contradicts', 'supersedes')),
	CONSTRAINT "claim_relations_not_to_itself" CHECK ("claim_relations"."related_id" <> "claim_relations"."claim_id")
);
--> statement-breakpoint
CREATE TABLE "reply_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"asked_on" text NOT NULL,
	"asked_earliest" date NOT NULL,
	"asked_via" text NOT NULL,
	"reply_by" date,
	"answered" boolean DEFAULT false NOT NULL,
	"answered_on" text,
	"outcome" text,
	CONSTRAINT "reply_requests_answered" CHECK ("reply_requests"."answered" or "reply_requests"."answered_on" is null)
);
--> statement-breakpoint
CREATE TABLE "public_relations" (
	"claim_id" uuid NOT NULL,
	"relation" text NOT NULL,
	"related_id" uuid NOT NULL,
	CONSTRAINT "public_relations_claim_id_related_id_pk" PRIMARY KEY("claim_id","related_id")
);
--> statement-breakpoint
ALTER TABLE "accused_parties" DROP CONSTRAINT "accused_parties_asked";--> statement-breakpoint
ALTER TABLE "claim_relations" ADD CONSTRAINT "claim_relations_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_relations" ADD CONSTRAINT "claim_relations_related_id_claims_id_fk" FOREIGN KEY ("related_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply_requests" ADD CONSTRAINT "reply_requests_accused" FOREIGN KEY ("claim_id","party_id") REFERENCES "public"."accused_parties"("claim_id","party_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "claim_relations_pair" ON "claim_relations" USING btree (least("claim_id", "related_id"),greatest("claim_id", "related_id"));--> statement-breakpoint
CREATE INDEX "claim_relations_claim" ON "claim_relations" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "claim_relations_related" ON "claim_relations" USING btree ("related_id");--> statement-breakpoint
CREATE INDEX "reply_requests_accused" ON "reply_requests" USING btree ("claim_id","party_id");--> statement-breakpoint
CREATE INDEX "public_relations_related" ON "public_relations" USING btree ("related_id");--> statement-breakpoint
-- What was recorded of having asked; the id is the one that an upgraded snapshot of schema 1 gives it.
INSERT INTO reply_requests (id, claim_id, party_id, asked_on, asked_earliest, asked_via, outcome)
SELECT md5(claim_id || ' ' || party_id)::uuid, claim_id, party_id, asked_on, left(substring(asked_on from '^[0-9]{4}(?:-[0-9]{2}){0,2}') || '-01-01', 10)::date,
  asked_via, outcome
FROM accused_parties WHERE asked_on IS NOT NULL;
--> statement-breakpoint
ALTER TABLE "accused_parties" DROP COLUMN "asked_on";--> statement-breakpoint
ALTER TABLE "accused_parties" DROP COLUMN "asked_via";--> statement-breakpoint
ALTER TABLE "accused_parties" DROP COLUMN "outcome";
--> statement-breakpoint

-- Texts that were plain become Markdown that reads the same, as the upgrade of published ones does (lib/markdown/markdown.ts).
-- The words stay, so no version, event or contributor comes of it.
ALTER TABLE claims DISABLE TRIGGER USER;
--> statement-breakpoint
CREATE FUNCTION pg_temp.as_markdown(plain text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(plain,
    '\n\s*\n', E'\n\n', 'g'),
    '[ \t]+$', '', 'gn'),
    '([\\*_\[<])', '\\\1', 'g'),
    '^([ \t]*)([>#+=-])', '\1\\\2', 'gn'),
    '^([ \t]*[0-9]{1,9})([.)])(?=[ \t]|$)', '\1\\\2', 'gn')
$$;
--> statement-breakpoint
UPDATE claims SET context = pg_temp.as_markdown(context), rationale = pg_temp.as_markdown(rationale);
--> statement-breakpoint
ALTER TABLE claims ENABLE TRIGGER USER;
--> statement-breakpoint

-- Right of reply and relations are parts of a claim ------------------------------------------------------------------

CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON reply_requests FOR EACH ROW EXECUTE FUNCTION guard_claim_part();
--> statement-breakpoint
CREATE TRIGGER log AFTER INSERT OR UPDATE OR DELETE ON reply_requests FOR EACH ROW EXECUTE FUNCTION log_claim_part('request for reply');
--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON claim_relations FOR EACH ROW EXECUTE FUNCTION guard_claim_part();
--> statement-breakpoint
CREATE TRIGGER log AFTER INSERT OR UPDATE OR DELETE ON claim_relations FOR EACH ROW EXECUTE FUNCTION log_claim_part('relation');
--> statement-breakpoint
-- CC031: no claim is narrower than itself, or supersedes itself, by way of others. One change at a time, or two could
-- close a circle together.
CREATE FUNCTION guard_claim_relation() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('counterclaim: claim_relations'));
  IF EXISTS (
    WITH RECURSIVE beyond AS (
      SELECT NEW.related_id AS claim
      UNION
      SELECT r.related_id FROM claim_relations r JOIN beyond ON r.claim_id = beyond.claim
      WHERE r.relation = NEW.relation AND r.id <> NEW.id
    ) SELECT FROM beyond WHERE claim = NEW.claim_id
  ) THEN
    RAISE EXCEPTION USING ERRCODE = 'CC031', MESSAGE = 'a circle of claims';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER circle BEFORE INSERT OR UPDATE ON claim_relations FOR EACH ROW
  WHEN (NEW.relation IN ('narrower_than', 'supersedes')) EXECUTE FUNCTION guard_claim_relation();
--> statement-breakpoint
-- What the live version says of other claims, for their pages: follows public_claims, which follows the publications.
CREATE FUNCTION project_relations() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM public_relations WHERE claim_id = OLD.claim_id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO public_relations (claim_id, relation, related_id)
    SELECT NEW.claim_id, related ->> 'relation', (related ->> 'claim')::uuid
    FROM publications p JOIN publication_bodies b ON b.publication_id = p.id
      CROSS JOIN LATERAL jsonb_array_elements(b.body::jsonb -> 'related') AS related
    WHERE p.claim_id = NEW.claim_id AND p.number = NEW.number;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER relations AFTER INSERT OR UPDATE OR DELETE ON public_claims FOR EACH ROW EXECUTE FUNCTION project_relations();
--> statement-breakpoint

-- Schema 2: requests for a reply, and related claims. Only claims that are public themselves are named, in the sentence
-- of their live version: no draft shows through another claim's page.
CREATE OR REPLACE FUNCTION working_content(claim uuid) RETURNS jsonb LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
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
    'related', (
      SELECT coalesce(jsonb_agg(jsonb_build_object(
        'relation', r.relation, 'claim', p.claim_id, 'slug', p.slug, 'sentence', p.sentence, 'language', p.language
      ) ORDER BY r.relation, p.slug), '[]')
      FROM claim_relations r JOIN public_claims p ON p.claim_id = r.related_id WHERE r.claim_id = claim),
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
      SELECT coalesce(jsonb_agg(jsonb_build_object('party', a.party_id, 'requests', (
        SELECT coalesce(jsonb_agg(jsonb_build_object(
          'id', q.id, 'on', q.asked_on, 'via', q.asked_via, 'until', q.reply_by, 'answered', q.answered, 'answeredOn', q.answered_on, 'outcome', q.outcome
        ) ORDER BY q.asked_earliest, q.id), '[]')
        FROM reply_requests q WHERE q.claim_id = claim AND q.party_id = a.party_id)
      ) ORDER BY a.party_id), '[]')
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
REVOKE EXECUTE ON FUNCTION guard_claim_relation(), project_relations() FROM PUBLIC;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON reply_requests, claim_relations TO counterclaim_app;
--> statement-breakpoint
GRANT SELECT ON public_relations TO counterclaim_app, counterclaim_public;
