-- What happened waits in its own row until it is told, from `due_at` on: no job beside it that could be lost or come early.
alter table app.facts add column due_at timestamptz;
alter table app.facts no force row level security;
update app.facts set due_at = happened_at;
set constraints all immediate;
alter table app.facts force row level security;
alter table app.facts alter column due_at set not null;
drop index app.facts_happened_at_idx;
create index on app.facts (due_at) where handled_at is null;

create policy gate on app.facts for select to current_user using (true);

-- What is due in whichever school, for the worker, which then enters one school at a time.
create function app.facts_due(p_now timestamptz, p_except uuid[]) returns table (slug text, id uuid)
language sql stable security definer set search_path = app, pg_temp as $$
  select s.slug, f.id from app.facts f join app.schools s on s.id = f.school_id
  where f.handled_at is null and f.due_at <= p_now and not f.id = any(p_except)
  order by f.due_at, f.id limit 100
$$;
revoke all on function app.facts_due(timestamptz, uuid[]) from public;
