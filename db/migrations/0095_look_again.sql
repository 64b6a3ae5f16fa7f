-- Who reads a page that is open learns at once that there may be something new. What is sent names a round, a
-- person or a session and tells nothing: each reader asks again under its own rights.

-- Once a transaction and round: PostgreSQL folds what is said twice.
create function app.tell_round() returns trigger language plpgsql as $$
begin
  perform pg_notify('look', concat_ws(' ', 'round', said.school_id, said.round_id))
  from (select distinct school_id, round_id from changed) said;
  return null;
end $$;

-- The same for whom the column named by the trigger names: what this person may see is asked anew.
create function app.tell_person() returns trigger language plpgsql as $$
begin
  perform pg_notify('look', concat_ws(' ', 'person', said.school_id, said.person_id))
  from (select distinct school_id, to_jsonb(changed) ->> tg_argv[0] as person_id from changed) said;
  return null;
end $$;

create function app.tell_session() returns trigger language plpgsql as $$
begin
  perform pg_notify('look', concat_ws(' ', 'session', changed.id)) from changed;
  return null;
end $$;

do $$ declare t text; begin
  foreach t in array '{bookings,holds,meetings,staff_hours,round_states,round_days,round_rooms,round_staff,booking_stages}'::text[] loop
    execute format('create trigger tell_inserted after insert on app.%I referencing new table as changed for each statement execute function app.tell_round()', t);
    execute format('create trigger tell_updated after update on app.%I referencing new table as changed for each statement execute function app.tell_round()', t);
    execute format('create trigger tell_deleted after delete on app.%I referencing old table as changed for each statement execute function app.tell_round()', t);
  end loop;
end $$;

do $$ declare t text; who text; begin
  for t, who in values ('restrictions', 'guardian_id'), ('memberships', 'person_id'), ('party_guardians', 'guardian_id') loop
    execute format('create trigger tell_inserted after insert on app.%I referencing new table as changed for each statement execute function app.tell_person(%L)', t, who);
    execute format('create trigger tell_updated after update on app.%I referencing new table as changed for each statement execute function app.tell_person(%L)', t, who);
    execute format('create trigger tell_deleted after delete on app.%I referencing old table as changed for each statement execute function app.tell_person(%L)', t, who);
  end loop;
end $$;

-- A link that was made opens nothing yet that is open.
create trigger tell_updated after update on app.links referencing new table as changed
  for each statement execute function app.tell_person('person_id');
create trigger tell_deleted after delete on app.links referencing old table as changed
  for each statement execute function app.tell_person('person_id');
create trigger tell_updated after update on app.sessions referencing new table as changed
  for each statement execute function app.tell_session();
create trigger tell_deleted after delete on app.sessions referencing old table as changed
  for each statement execute function app.tell_session();

revoke all on function app.tell_round(), app.tell_person(), app.tell_session() from public;
