import { expect, test } from 'vitest'
import { connectAs } from '#db/testing/database'

const owner = connectAs('owner')

/** Read nothing but what readers may read, or keep what readers hand in. */
const forReaders = [
  'public_family',
  'fold_words',
  'search_config',
  'search_text',
  'searched_texts',
  'ways_of_words',
  'found_claims',
  'likely_claims',
  'match_words_of',
  'deletion_keys',
  'stem_keys',
  'match_candidates',
  'suggested_names',
  'suggested_claims',
  'nearest_words',
  'hand_in_tip',
  'is_tip_sender_confirmed',
  'answer_tip_link',
]

/** They name nothing of ours, and can be taken into queries because they have no setting of their own. */
const plain = ['deletion_keys', 'stem_keys']

test('every function of ours looks for tables in our schema first, and none is open to everybody', async () => {
  const loose = await owner`
    select p.oid::regprocedure::text as name from pg_proc p
    where p.pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
      and (not coalesce(p.proconfig, '{}') @> '{"search_path=public, pg_temp"}' and p.proname <> all (${plain})
        or has_function_privilege('counterclaim_public', p.oid, 'execute') and p.proname <> all (${forReaders}))`
  expect(loose).toEqual([])
})
