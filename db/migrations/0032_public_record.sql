CREATE TABLE "public_citations" (
	"claim_id" uuid NOT NULL,
	"citation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"statement_id" uuid,
	"source_id" uuid NOT NULL,
	"relation" text NOT NULL,
	"exact" text,
	"locator" text,
	CONSTRAINT "public_citations_claim_id_citation_id_pk" PRIMARY KEY("claim_id","citation_id")
);
--> statement-breakpoint
CREATE TABLE "public_claim_parties" (
	"claim_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"accused" boolean NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "public_claim_parties_claim_id_party_id_pk" PRIMARY KEY("claim_id","party_id")
);
--> statement-breakpoint
CREATE TABLE "public_claim_sources" (
	"claim_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "public_claim_sources_claim_id_source_id_pk" PRIMARY KEY("claim_id","source_id")
);
--> statement-breakpoint
CREATE TABLE "public_claim_topics" (
	"claim_id" uuid NOT NULL,
	"topic_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "public_claim_topics_claim_id_topic_id_pk" PRIMARY KEY("claim_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "public_parties" (
	"party_id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"wikidata_id" text,
	"part_of" uuid,
	"names" jsonb NOT NULL,
	"number" integer,
	"retracted" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "public_sources" (
	"source_id" uuid PRIMARY KEY NOT NULL,
	"url" text,
	"archived_url" text,
	"title" text NOT NULL,
	"publisher" text NOT NULL,
	"author" text,
	"published" text,
	"language" text NOT NULL,
	"kind" text NOT NULL,
	"interest" text
);
--> statement-breakpoint
CREATE TABLE "public_statements" (
	"claim_id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"party_id" uuid NOT NULL,
	"stance" text NOT NULL,
	"office" text,
	"said" text,
	"said_earliest" date,
	"said_latest" date,
	"venue" text,
	"words" jsonb NOT NULL,
	CONSTRAINT "public_statements_claim_id_statement_id_pk" PRIMARY KEY("claim_id","statement_id")
);
--> statement-breakpoint
CREATE TABLE "public_topics" (
	"topic_id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"language" text NOT NULL,
	"introduction" text,
	"number" integer,
	"retracted" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "public_claims" ADD COLUMN "first_made" text;--> statement-breakpoint
ALTER TABLE "public_claims" ADD COLUMN "words" "tsvector" DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "public_citations_source" ON "public_citations" USING btree ("source_id","claim_id");--> statement-breakpoint
CREATE INDEX "public_claim_parties_party" ON "public_claim_parties" USING btree ("party_id","published_at");--> statement-breakpoint
CREATE INDEX "public_claim_parties_slug" ON "public_claim_parties" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "public_claim_sources_source" ON "public_claim_sources" USING btree ("source_id","published_at");--> statement-breakpoint
CREATE INDEX "public_claim_topics_topic" ON "public_claim_topics" USING btree ("topic_id","published_at");--> statement-breakpoint
CREATE INDEX "public_claim_topics_slug" ON "public_claim_topics" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "public_parties_slug" ON "public_parties" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "public_parties_part_of" ON "public_parties" USING btree ("part_of");--> statement-breakpoint
CREATE INDEX "public_statements_party" ON "public_statements" USING btree ("party_id","said_earliest");--> statement-breakpoint
CREATE INDEX "public_topics_slug" ON "public_topics" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "public_claims_verdict" ON "public_claims" USING btree ("verdict","published_at","claim_id");--> statement-breakpoint
CREATE INDEX "public_claims_words" ON "public_claims" USING gin ("words");--> statement-breakpoint
CREATE INDEX "publications_corrections" ON "publications" USING btree ("published_at","id") WHERE kind in ('clarification', 'correction', 'retraction');--> statement-breakpoint

-- Dates of EDTF level 1, as lib/dates/edtf.ts takes them: the days that one lies between.
CREATE FUNCTION edtf_earliest(edtf text) RETURNS date LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS
  $$ SELECT left(substring(edtf from '^[0-9]{4}(?:-[0-9]{2}){0,2}') || '-01-01', 10)::date $$;
--> statement-breakpoint
CREATE FUNCTION edtf_latest(edtf text) RETURNS date LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT CASE length(day)
    WHEN 4 THEN (day || '-12-31')::date
    WHEN 7 THEN ((day || '-01')::date + interval '1 month' - interval '1 day')::date
    ELSE day::date END
  FROM (SELECT substring(edtf from '([0-9]{4}(?:-[0-9]{2}){0,2})[~?%]?$') AS day) ends
$$;
--> statement-breakpoint
-- Words as they are looked for: whatever their case, accents and keyboard.
CREATE FUNCTION fold_words(words text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  -- Where a server was made without a locale, its parser takes signs such as “ and « for letters.
  SELECT translate(regexp_replace(
      regexp_replace(normalize(lower(words), NFKD), '[\u0300-\u036f\u064b-\u065f\u0670\u200c\u200d]', '', 'g'),
      '[\u00a0-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u066a-\u066d\u2000-\u206f\u2e00-\u2e7f\u3000-\u303f]', ' ', 'g'),
    U&'\03C2\064A\0649\0643\0629', U&'\03C3\06CC\06CC\06A9\0647')
$$;
--> statement-breakpoint
CREATE FUNCTION found_by(weight "char", words text) RETURNS tsvector LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS
  $$ SELECT setweight(to_tsvector('pg_catalog.simple', fold_words(left(coalesce(words, ''), 50000))), weight) $$;
--> statement-breakpoint
-- The projections of two publications are written one after the other: both may tell of the same party.
CREATE FUNCTION projection_lock() RETURNS bigint LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS
  $$ SELECT hashtextextended('counterclaim projections', 0) $$;
--> statement-breakpoint

-- What one live version says, told apart.
CREATE FUNCTION tell_apart(claim uuid) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  live record;
BEGIN
  DELETE FROM public_claims WHERE claim_id = claim;
  DELETE FROM public_suspensions WHERE claim_id = claim;
  DELETE FROM public_claim_parties WHERE claim_id = claim;
  DELETE FROM public_claim_topics WHERE claim_id = claim;
  DELETE FROM public_claim_sources WHERE claim_id = claim;
  DELETE FROM public_statements WHERE claim_id = claim;
  DELETE FROM public_citations WHERE claim_id = claim;
  SELECT p.number, p.kind, p.published_at, b.body::jsonb AS content,
    coalesce((SELECT act <> 'lifted' FROM suspensions s WHERE s.claim_id = claim AND s.number = p.number ORDER BY at DESC LIMIT 1), false) AS suspended
  INTO live FROM publications p LEFT JOIN publication_bodies b ON b.publication_id = p.id
  WHERE p.claim_id = claim ORDER BY p.number DESC LIMIT 1;
  IF NOT FOUND THEN RETURN; END IF;
  INSERT INTO public_suspensions (claim_id, number, act, at) SELECT claim_id, number, act, at FROM suspensions WHERE claim_id = claim;
  INSERT INTO public_claims (claim_id, slug, number, kind, sentence, language, verdict, finding, first_published_at, published_at, retracted, suspended,
    withheld, recheck_on, first_made, words)
  SELECT claim, coalesce(live.content ->> 'slug', (SELECT slug FROM claims WHERE id = claim)), live.number, live.kind, live.content ->> 'sentence',
    coalesce(live.content ->> 'language', (SELECT language FROM installation)), live.content ->> 'verdict', live.content ->> 'finding',
    (SELECT published_at FROM publications WHERE claim_id = claim AND number = 1), live.published_at, live.kind = 'retraction', live.suspended,
    live.content IS NULL, (live.content ->> 'recheckOn')::date, live.content ->> 'firstMade',
    CASE WHEN live.suspended THEN ''::tsvector ELSE
      found_by('A', live.content ->> 'sentence') || found_by('B', live.content ->> 'finding')
      || found_by('B', (SELECT string_agg(concat_ws(' ', party ->> 'name', (SELECT string_agg(name ->> 'text', ' ') FROM jsonb_array_elements(party -> 'names') name)), ' ')
           FROM jsonb_array_elements(live.content -> 'parties') party))
      || found_by('C', (SELECT string_agg(topic ->> 'title', ' ') FROM jsonb_array_elements(live.content -> 'topics') topic))
      || found_by('C', (SELECT string_agg(source ->> 'title', ' ') FROM jsonb_array_elements(live.content -> 'sources') source))
      || found_by('D', live.content ->> 'context') || found_by('D', live.content ->> 'rationale') END;
  IF live.suspended OR live.content IS NULL THEN RETURN; END IF;
  INSERT INTO public_claim_parties (claim_id, party_id, slug, accused, published_at, content)
  SELECT claim, (party ->> 'id')::uuid, party ->> 'slug',
    EXISTS (SELECT FROM jsonb_array_elements(live.content -> 'accused') a WHERE a ->> 'party' = party ->> 'id'), live.published_at, party
  FROM jsonb_array_elements(live.content -> 'parties') party;
  INSERT INTO public_claim_topics (claim_id, topic_id, slug, published_at, content)
  SELECT claim, (topic ->> 'id')::uuid, topic ->> 'slug', live.published_at, topic FROM jsonb_array_elements(live.content -> 'topics') topic;
  INSERT INTO public_claim_sources (claim_id, source_id, published_at, content)
  SELECT claim, (source ->> 'id')::uuid, live.published_at, source FROM jsonb_array_elements(live.content -> 'sources') source;
  INSERT INTO public_statements (claim_id, statement_id, position, party_id, stance, office, said, said_earliest, said_latest, venue, words)
  SELECT claim, (s ->> 'id')::uuid, position, (s ->> 'party')::uuid, s ->> 'stance', s ->> 'office', s ->> 'said', edtf_earliest(s ->> 'said'),
    edtf_latest(s ->> 'said'), s ->> 'venue', s -> 'words'
  FROM jsonb_array_elements(live.content -> 'statements') WITH ORDINALITY AS told (s, position);
  INSERT INTO public_citations (claim_id, citation_id, position, statement_id, source_id, relation, exact, locator)
  SELECT claim, (c ->> 'id')::uuid, row_number() OVER (ORDER BY at, within), statement, (c ->> 'source')::uuid, c ->> 'relation',
    c #>> '{quotation,exact}', c ->> 'locator'
  FROM (
    SELECT at, (s ->> 'id')::uuid AS statement, c, within FROM jsonb_array_elements(live.content -> 'statements') WITH ORDINALITY AS told (s, at)
      CROSS JOIN LATERAL jsonb_array_elements(s -> 'citations') WITH ORDINALITY AS cited (c, within)
    UNION ALL
    SELECT 0, NULL, c, within FROM jsonb_array_elements(live.content -> 'citations') WITH ORDINALITY AS cited (c, within)
  ) AS all_cited;
END $$;
--> statement-breakpoint

-- The pages of these parties and of all that they are part of.
CREATE FUNCTION tags_of_parties(ids uuid[]) RETURNS text[] LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  WITH RECURSIVE above AS (
    SELECT party_id, slug, part_of FROM public_parties WHERE party_id = ANY (ids)
    UNION
    SELECT p.party_id, p.slug, p.part_of FROM public_parties p JOIN above ON above.part_of = p.party_id
  ) SELECT coalesce(array_agg('party:' || slug), '{}') FROM above
$$;
--> statement-breakpoint
-- Names parties as their own newest version does, or else the newest live claim. Gives the names of the pages that this changes.
CREATE FUNCTION name_parties(ids uuid[]) RETURNS text[] LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  before text[] := tags_of_parties(ids);
BEGIN
  DELETE FROM public_parties WHERE party_id = ANY (ids);
  INSERT INTO public_parties (party_id, slug, name, kind, wikidata_id, part_of, names, number, retracted)
  SELECT id, content ->> 'slug', content ->> 'name', content ->> 'kind', content ->> 'wikidataId',
    coalesce(content #>> '{partOf,id}', content ->> 'partOf')::uuid, content -> 'names', number, retracted
  FROM (SELECT DISTINCT unnest(ids)) AS each (id) CROSS JOIN LATERAL (
    SELECT * FROM (
      (SELECT 0 AS rank, b.body::jsonb -> 'content' AS content, p.number, p.kind = 'retraction' AS retracted
       FROM record_publications p JOIN record_publication_bodies b ON b.publication_id = p.id
       WHERE p.subject = 'party' AND p.record_id = id ORDER BY p.number DESC LIMIT 1)
      UNION ALL
      (SELECT 1, c.content, NULL, false FROM public_claim_parties c WHERE c.party_id = id ORDER BY c.published_at DESC, c.claim_id LIMIT 1)
    ) told ORDER BY rank LIMIT 1
  ) AS newest;
  RETURN before || tags_of_parties(ids);
END $$;
--> statement-breakpoint
CREATE FUNCTION name_topics(ids uuid[]) RETURNS text[] LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  before text[] := array(SELECT 'topic:' || slug FROM public_topics WHERE topic_id = ANY (ids));
BEGIN
  DELETE FROM public_topics WHERE topic_id = ANY (ids);
  INSERT INTO public_topics (topic_id, slug, title, language, introduction, number, retracted)
  SELECT id, content ->> 'slug', content ->> 'title', content ->> 'language', content ->> 'introduction', number, retracted
  FROM (SELECT DISTINCT unnest(ids)) AS each (id) CROSS JOIN LATERAL (
    SELECT * FROM (
      (SELECT 0 AS rank, b.body::jsonb -> 'content' AS content, p.number, p.kind = 'retraction' AS retracted
       FROM record_publications p JOIN record_publication_bodies b ON b.publication_id = p.id
       WHERE p.subject = 'topic' AND p.record_id = id ORDER BY p.number DESC LIMIT 1)
      UNION ALL
      (SELECT 1, c.content, NULL, false FROM public_claim_topics c WHERE c.topic_id = id ORDER BY c.published_at DESC, c.claim_id LIMIT 1)
    ) told ORDER BY rank LIMIT 1
  ) AS newest;
  RETURN before || array(SELECT 'topic:' || slug FROM public_topics WHERE topic_id = ANY (ids));
END $$;
--> statement-breakpoint
CREATE FUNCTION name_sources(ids uuid[]) RETURNS text[] LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM public_sources WHERE source_id = ANY (ids);
  INSERT INTO public_sources (source_id, url, archived_url, title, publisher, author, published, language, kind, interest)
  SELECT id, content ->> 'url', content ->> 'archivedUrl', content ->> 'title', content ->> 'publisher', content ->> 'author', content ->> 'published',
    content ->> 'language', content ->> 'kind', content ->> 'interest'
  FROM (SELECT DISTINCT unnest(ids)) AS each (id) CROSS JOIN LATERAL (
    SELECT c.content FROM public_claim_sources c WHERE c.source_id = id ORDER BY c.published_at DESC, c.claim_id LIMIT 1
  ) AS newest;
  RETURN array(SELECT 'source:' || id FROM unnest(ids) id);
END $$;
--> statement-breakpoint

-- Writes what the public side reads about one claim, and says which pages of parties, topics and sources this changes.
CREATE OR REPLACE FUNCTION project_claim(claim uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  parties uuid[];
  topics uuid[];
  sources uuid[];
  tags text[];
BEGIN
  PERFORM pg_advisory_xact_lock(projection_lock());
  parties := array(SELECT party_id FROM public_claim_parties WHERE claim_id = claim);
  topics := array(SELECT topic_id FROM public_claim_topics WHERE claim_id = claim);
  sources := array(SELECT source_id FROM public_claim_sources WHERE claim_id = claim);
  PERFORM tell_apart(claim);
  parties := parties || array(SELECT party_id FROM public_claim_parties WHERE claim_id = claim);
  topics := topics || array(SELECT topic_id FROM public_claim_topics WHERE claim_id = claim);
  sources := sources || array(SELECT source_id FROM public_claim_sources WHERE claim_id = claim);
  tags := name_parties(parties) || name_topics(topics) || name_sources(sources);
  IF tags <> '{}' THEN PERFORM public_changed(VARIADIC tags); END IF;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION rebuild_projections() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(projection_lock());
  PERFORM tell_apart(claim_id) FROM (SELECT claim_id FROM publications UNION SELECT claim_id FROM public_claims) told;
  PERFORM name_parties(array(SELECT party_id FROM public_parties UNION SELECT party_id FROM public_claim_parties
    UNION SELECT record_id FROM record_publications WHERE subject = 'party'));
  PERFORM name_topics(array(SELECT topic_id FROM public_topics UNION SELECT topic_id FROM public_claim_topics
    UNION SELECT record_id FROM record_publications WHERE subject = 'topic'));
  PERFORM name_sources(array(SELECT source_id FROM public_sources UNION SELECT source_id FROM public_claim_sources));
  PERFORM public_changed('public');
END $$;
--> statement-breakpoint
-- A party or a topic that is published itself is named so from then on.
CREATE FUNCTION name_record() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  tags text[];
BEGIN
  PERFORM pg_advisory_xact_lock(projection_lock());
  tags := CASE NEW.subject WHEN 'party' THEN name_parties(ARRAY[NEW.record_id]) ELSE name_topics(ARRAY[NEW.record_id]) END;
  IF tags <> '{}' THEN PERFORM public_changed(VARIADIC tags); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- After `finish`, which copies the body: triggers run in the order of their names.
CREATE TRIGGER name_record AFTER INSERT ON record_publications FOR EACH ROW WHEN (NEW.subject IN ('party', 'topic')) EXECUTE FUNCTION name_record();
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION edtf_earliest(text), edtf_latest(text), fold_words(text), found_by("char", text), projection_lock(), tell_apart(uuid),
  tags_of_parties(uuid[]), name_parties(uuid[]), name_topics(uuid[]), name_sources(uuid[]), name_record() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION fold_words(text) TO counterclaim_app, counterclaim_public;
--> statement-breakpoint
GRANT SELECT ON public_parties, public_topics, public_sources, public_claim_parties, public_claim_topics, public_claim_sources, public_statements,
  public_citations TO counterclaim_app, counterclaim_public;
--> statement-breakpoint
SELECT rebuild_projections();
