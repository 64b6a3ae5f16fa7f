-- Sessions that ended, and identities that are nobody's any more; they belong to no school.
create function app.forget_sessions(p_now timestamptz) returns void
language sql security definer set search_path = app, pg_temp as $$
  delete from app.sessions where least(revoked_at, expires_at, ends_at) < p_now - interval '30 days';
  delete from app.identities i where i.created_at < p_now - interval '1 day'
    and not exists (select from app.persons p where p.identity_id = i.id)
$$;
revoke all on function app.forget_sessions(timestamptz) from public;

-- Of these rows of a table, those that no other row of the school names. It runs as whoever asks.
create function app.unnamed(p_table regclass, p_ids uuid[]) returns uuid[]
language plpgsql stable set search_path = app, pg_temp as $$
declare
  naming record;
  free uuid[] := p_ids;
begin
  for naming in
    select c.conrelid::regclass as source, a.attname as name from pg_constraint c
      cross join unnest(c.conkey, c.confkey) as pair (own, theirs)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = pair.own
      join pg_attribute t on t.attrelid = c.confrelid and t.attnum = pair.theirs
      where c.contype = 'f' and c.confrelid = p_table and t.attname = 'id'
  loop
    exit when cardinality(free) = 0;
    execute format('select array(select one from unnest($1) one where not exists
      (select from %s where school_id = app.current_school() and %I = one))', naming.source, naming.name)
      into free using free;
  end loop;
  return free;
end
$$;

-- What is noted of a suspicion is only added to, and goes as a whole, once its child has left before the day that
-- whoever clears away names for this transaction.
create or replace function app.never_changes() returns trigger language plpgsql as $$
declare
  left_before date := nullif(current_setting('app.suspicions_before', true), '')::date;
  child uuid;
begin
  if tg_op = 'DELETE' and left_before is not null then
    if tg_table_name = 'safeguarding_notes' then
      child := old.child_id;
    else
      select note.child_id into child from app.safeguarding_notes note
        where note.school_id = old.school_id and note.id = old.note_id;
    end if;
    if exists (select from app.memberships m where m.school_id = old.school_id and m.person_id = child and m.role = 'student')
      and not exists (select from app.memberships m where m.school_id = old.school_id and m.person_id = child
        and m.role = 'student' and coalesce(m.until_on > left_before, true))
    then
      return old;
    end if;
  end if;
  raise exception 'what is noted here is only added to';
end $$;

-- An import is known by itself for as long as the change that it was.
do $$
declare named text;
begin
  select conname into strict named from pg_constraint
    where conrelid = 'app.imports'::regclass and confrelid = 'app.changes'::regclass;
  execute format('alter table app.imports drop constraint %I', named);
end $$;
alter table app.imports add foreign key (school_id, change_id)
  references app.changes (school_id, id) on delete set null (change_id) deferrable initially deferred;
