-- Whoever remembers how a round is set up asks whether it still is. A version is never given twice, also not to a
-- state that comes back.
create table app.round_versions (
  school_id uuid not null references app.schools,
  round_id uuid not null,
  version uuid not null,
  primary key (school_id, round_id),
  foreign key (school_id, round_id) references app.rounds (school_id, id) on delete cascade deferrable initially deferred
);
alter table app.round_versions enable row level security;
alter table app.round_versions force row level security;
create policy school on app.round_versions using (school_id = app.current_school()) with check (school_id = app.current_school());

-- The argument is the column of what was changed that names the round.
create function app.change_round() returns trigger language plpgsql as $$
begin
  insert into app.round_versions (school_id, round_id, version)
  select r.school_id, r.id, gen_random_uuid() from app.rounds r
  where (r.school_id, r.id) in (select c.school_id, (to_jsonb(c) ->> tg_argv[0])::uuid from changed c)
  on conflict (school_id, round_id) do update set version = excluded.version;
  return null;
end $$;

create function app.change_rounds_of_room() returns trigger language plpgsql as $$
begin
  update app.round_versions v set version = gen_random_uuid()
  where exists (select from app.round_rooms r join changed c on c.school_id = r.school_id and c.id = r.room_id
    where r.school_id = v.school_id and r.round_id = v.round_id);
  return null;
end $$;
revoke all on function app.change_round(), app.change_rounds_of_room() from public;

do $$ declare t text; what text; named text; begin
  for t, named in
    select unnest('{round_states,round_days,round_rooms,round_staff,staff_hours,booking_stages,first_homes}'::text[]), 'round_id'
    union all select 'rounds', 'id' loop
    foreach what in array '{insert,update,delete}'::text[] loop
      execute format('create trigger change_round_by_%s after %1$s on app.%I referencing %s table as changed
        for each statement execute function app.change_round(%L)',
        what, t, case what when 'delete' then 'old' else 'new' end, named);
    end loop;
  end loop;
end $$;
create trigger change_round_by_name after update on app.rooms referencing new table as changed
  for each statement execute function app.change_rounds_of_room();

alter table app.rounds no force row level security;
alter table app.round_versions no force row level security;
insert into app.round_versions (school_id, round_id, version) select school_id, id, gen_random_uuid() from app.rounds;
set constraints all immediate;
alter table app.round_versions force row level security;
alter table app.rounds force row level security;
