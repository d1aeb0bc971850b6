-- A newsroom of $1 claims, written past the triggers: four in five are being worked on, the others published. Each has a
-- way through the workflow behind it, and some saves; a fifth is assigned, half are in the topic.
with made as (
  insert into claims (slug, language, sentence, state, created_by, saved_by, saved_at, state_since, recheck_on)
  select 'bench-' || n, 'en', 'Ruritania did the thing that has the number ' || n,
    (array['draft', 'draft', 'draft', 'changes_requested', 'in_review', 'in_review', 'approved', 'published', 'published', 'draft'])[1 + n % 10],
    writer.id, writer.id, now() - make_interval(mins => n), now() - make_interval(mins => n * 3),
    case when n % 100 = 7 then current_date - n % 30 end
  from generate_series($1::int, $2::int) n
  join lateral (select id from people where role <> 'admin' order by email offset n % 4 limit 1) writer on true
  returning id, created_by, state, saved_at
), moved as (
  insert into events (at, actor, act, subject, subject_id, claim_id, revision, fields, contributes)
  select made.saved_at - make_interval(hours => (100 - step)::int), made.created_by, act, 'claim', made.id, made.id, 1,
    case when act in ('create', 'save') then array['sentence'] end, act in ('create', 'save', 'submit')
  from made cross join unnest(array['create', 'save', 'save', 'save', 'save', 'submit', 'request_changes', 'submit', 'approve', 'publish'])
    with ordinality path (act, step)
  where step <= case state when 'draft' then 5 when 'in_review' then 6 when 'changes_requested' then 7 when 'approved' then 9 else 10 end
), contributed as (
  insert into open_contributors (claim_id, person_id) select id, created_by from made where state <> 'published'
), live as (
  insert into publications (claim_id, number, kind, hash) select id, 1, 'first', repeat('0', 64) from made where state = 'published'
), listed as (
  insert into public_claims (claim_id, slug, number, kind, sentence, language, verdict, finding, first_published_at, published_at, retracted, suspended)
  select id, 'bench-' || id, 1, 'first', 'Ruritania did it', 'en', 'unverified', 'Not settled', now(), now(), false, false from made where state = 'published'
), assigned as (
  insert into assignments (claim_id, assignee, due_on, assigned_by)
  select id, created_by, current_date + (hashtext(id::text) % 20), created_by from made where state in ('draft', 'changes_requested') and hashtext(id::text) % 3 = 0
)
insert into claim_topics (claim_id, topic_id) select made.id, topics.id from made, topics where hashtext(made.id::text) % 2 = 0
