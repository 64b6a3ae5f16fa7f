-- A round's version is kept by the database itself and goes with the round: nothing that anybody added hangs on it.
create or replace function app.is_leaned_on(p_change uuid) returns boolean language plpgsql stable as $$
declare link record; made uuid[]; leaned boolean;
begin
  for link in
    select c.conrelid::regclass as tab, source.relname as name, target.relname as made_in, a.attname as col
    from pg_constraint c
    join pg_class source on source.oid = c.conrelid
    join pg_class target on target.oid = c.confrelid
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey) and a.attname <> 'school_id' and a.atttypid = 'uuid'::regtype
    where c.contype = 'f' and target.relnamespace = 'app'::regnamespace and source.relname <> 'round_versions'
      and exists (select from app.changed_rows r where r.change_id = p_change and r.table_name = target.relname and r.before is null)
  loop
    select array_agg((after ->> 'id')::uuid) into made from app.changed_rows
      where change_id = p_change and table_name = link.made_in and before is null and after ? 'id';
    execute format(
      'select exists (
        select to_jsonb(t) from %s t where t.school_id = app.current_school() and t.%I = any ($1)
        except select after from app.changed_rows where change_id = $2 and table_name = %L)',
      link.tab, link.col, link.name) into leaned using made, p_change;
    if leaned then return true; end if;
  end loop;
  return false;
end $$;
