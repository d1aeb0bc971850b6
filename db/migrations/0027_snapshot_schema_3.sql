-- Schema 3: translations of quotations, the hash of a capture's bytes, where an archive keeps a source for readers, and sources
-- that other sources have their story from.
CREATE OR REPLACE FUNCTION working_citations(claim uuid, statement uuid) RETURNS jsonb LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'id', c.id, 'source', c.source_id, 'relation', c.relation, 'locator', c.locator,
    'origin', CASE WHEN c.origin_source_id IS NOT NULL THEN jsonb_build_object('source', c.origin_source_id)
      WHEN c.origin IS NOT NULL THEN jsonb_build_object('name', c.origin) END,
    'quotation', CASE WHEN c.exact IS NOT NULL THEN jsonb_build_object(
      'exact', c.exact, 'prefix', c.prefix, 'suffix', c.suffix, 'start', c.starts_at, 'end', c.ends_at,
      'translation', CASE WHEN c.translation IS NOT NULL THEN jsonb_build_object(
        'text', c.translation, 'language', c.translation_language, 'translator', c.translator) END,
      'capture', jsonb_build_object('id', k.id, 'textSha256', k.text_sha256, 'bytesSha256', k.bytes_sha256, 'method', k.method,
        'capturedAt', to_char(k.captured_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) END
  ) ORDER BY c.position, c.id), '[]')
  FROM citations c LEFT JOIN captures k ON k.id = c.capture_id
  WHERE c.claim_id = claim AND c.statement_id IS NOT DISTINCT FROM statement
$$;
--> statement-breakpoint
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
      FROM claim_relations r JOIN public_claims p ON p.claim_id = r.related_id AND NOT p.withheld WHERE r.claim_id = claim),
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
        'language', r.language, 'kind', r.kind, 'interest', r.interest, 'archivedUrl', r.archived_url
      ) ORDER BY r.published_earliest NULLS LAST, r.id), '[]')
      FROM sources r WHERE r.id IN (SELECT unnest(ARRAY[source_id, origin_source_id]) FROM citations WHERE claim_id = claim)))
  FROM claims c WHERE c.id = claim
$$;
--> statement-breakpoint
-- Of other people's works readers get the words that are quoted and at most so much around them.
ALTER TABLE citations ADD CONSTRAINT citations_surroundings CHECK (length(prefix) + length(suffix) <= 300);
--> statement-breakpoint
-- The words of a published content, of any schema, by which it would be known again.
CREATE OR REPLACE FUNCTION telling_words(content jsonb) RETURNS TABLE (part text, words text) LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  WITH cited AS (
    SELECT c FROM jsonb_path_query(content, '$.citations[*]') c UNION ALL SELECT c FROM jsonb_path_query(content, '$.statements[*].citations[*]') c
  )
  SELECT part, words FROM (
    SELECT key AS part, value AS words FROM jsonb_each_text(content) WHERE key IN ('sentence', 'context', 'finding', 'rationale')
    UNION ALL SELECT 'statements', s -> 'words' ->> 'text' FROM jsonb_array_elements(content -> 'statements') s
    UNION ALL SELECT 'statements', s -> 'words' -> 'translation' ->> 'text' FROM jsonb_array_elements(content -> 'statements') s
    UNION ALL SELECT 'quotations', c -> 'quotation' ->> 'exact' FROM cited
    UNION ALL SELECT 'quotations', c -> 'quotation' -> 'translation' ->> 'text' FROM cited
    -- Schema 1 and 2 had it as a text.
    UNION ALL SELECT 'origins', CASE jsonb_typeof(c -> 'origin') WHEN 'string' THEN c ->> 'origin' ELSE c -> 'origin' ->> 'name' END FROM cited
  ) told WHERE trim(words) <> ''
$$;
