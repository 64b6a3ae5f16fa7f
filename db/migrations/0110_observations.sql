-- What school sees of a child: areas, dated observations, and the updates to families that are made of them.

-- The school's own headings. `starter` names a sentence of the catalogue, so that each reads it in its language,
-- until the school gives a name of its own.
create table app.areas (
  school_id uuid not null references app.schools,
  id uuid not null,
  domain text not null check (domain in ('academic', 'social', 'wellbeing')),
  starter text,
  name text not null default '' check (length(name) <= 80),
  place smallint not null,
  created_at timestamptz not null,
  retired_at timestamptz,
  retired_by uuid,
  primary key (school_id, id),
  unique (school_id, starter),
  check (starter is not null or name <> ''),
  check ((retired_at is null) = (retired_by is null)),
  foreign key (school_id, retired_by) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.areas enable row level security;
alter table app.areas force row level security;
create policy school on app.areas using (school_id = app.current_school()) with check (school_id = app.current_school());

-- `team`: who leads or teaches the child's groups, and the head. `staff`: aides of them as well. `family`: the homes too.
create table app.observations (
  school_id uuid not null references app.schools,
  id uuid not null,
  author_id uuid not null,
  text text not null check (length(text) between 1 and 20000),
  seen_on date not null,
  recorded_at timestamptz not null,
  area_id uuid,
  bearing text not null default 'none' check (bearing in ('strength', 'challenge', 'none')),
  audience text not null default 'team' check (audience in ('team', 'staff', 'family')),
  client_key uuid not null,
  version smallint not null default 1,
  primary key (school_id, id),
  unique (school_id, author_id, client_key),
  unique (school_id, id, seen_on),
  foreign key (school_id, author_id) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, area_id) references app.areas (school_id, id) deferrable initially deferred
);
alter table app.observations enable row level security;
alter table app.observations force row level security;
create policy school on app.observations using (school_id = app.current_school()) with check (school_id = app.current_school());

-- The day stands here too, kept the same by the key: a child's newest are found without reading all of them.
create table app.observation_children (
  school_id uuid not null references app.schools,
  observation_id uuid not null,
  child_id uuid not null,
  seen_on date not null,
  primary key (school_id, observation_id, child_id),
  foreign key (school_id, observation_id, seen_on) references app.observations (school_id, id, seen_on)
    on update cascade on delete cascade deferrable initially deferred,
  foreign key (school_id, child_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred
);
create index observations_of_a_child on app.observation_children (school_id, child_id, seen_on desc, observation_id);
alter table app.observation_children enable row level security;
alter table app.observation_children force row level security;
create policy school on app.observation_children using (school_id = app.current_school()) with check (school_id = app.current_school());

create table app.observation_photos (
  school_id uuid not null references app.schools,
  observation_id uuid not null,
  bytes bytea not null,
  width smallint not null,
  height smallint not null,
  primary key (school_id, observation_id),
  foreign key (school_id, observation_id) references app.observations (school_id, id) on delete cascade deferrable initially deferred
);
alter table app.observation_photos enable row level security;
alter table app.observation_photos force row level security;
create policy school on app.observation_photos using (school_id = app.current_school()) with check (school_id = app.current_school());

-- What an observation said before it was corrected. `beside`: written elsewhere at the same time, and joined to the text.
create table app.former_texts (
  school_id uuid not null references app.schools,
  observation_id uuid not null,
  version smallint not null,
  text text not null check (length(text) between 1 and 20000),
  written_by uuid not null,
  replaced_at timestamptz not null,
  beside boolean not null default false,
  primary key (school_id, observation_id, version),
  foreign key (school_id, observation_id) references app.observations (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, written_by) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.former_texts enable row level security;
alter table app.former_texts force row level security;
create policy school on app.former_texts using (school_id = app.current_school()) with check (school_id = app.current_school());

-- What a family was told about a time, made of dated observations. Taken back, no family reads it any more.
create table app.progress_updates (
  school_id uuid not null references app.schools,
  id uuid not null,
  child_id uuid not null,
  author_id uuid not null,
  from_on date not null,
  to_on date not null,
  question text not null check (length(question) between 1 and 500),
  sent_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (school_id, id),
  check (from_on <= to_on),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  foreign key (school_id, child_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, author_id) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, withdrawn_by) references app.persons (school_id, id) deferrable initially deferred
);
create index updates_of_a_child on app.progress_updates (school_id, child_id, sent_at desc);
alter table app.progress_updates enable row level security;
alter table app.progress_updates force row level security;
create policy school on app.progress_updates using (school_id = app.current_school()) with check (school_id = app.current_school());

-- The words as the family was told them: a later correction changes the observation and not what was said.
create table app.progress_update_items (
  school_id uuid not null references app.schools,
  update_id uuid not null,
  observation_id uuid not null,
  text text not null check (length(text) between 1 and 20000),
  seen_on date not null,
  area_id uuid,
  bearing text not null check (bearing in ('strength', 'challenge', 'none')),
  place smallint not null,
  primary key (school_id, update_id, observation_id),
  foreign key (school_id, update_id) references app.progress_updates (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, observation_id) references app.observations (school_id, id) deferrable initially deferred,
  foreign key (school_id, area_id) references app.areas (school_id, id) deferrable initially deferred
);
create index on app.progress_update_items (school_id, observation_id);
alter table app.progress_update_items enable row level security;
alter table app.progress_update_items force row level security;
create policy school on app.progress_update_items using (school_id = app.current_school()) with check (school_id = app.current_school());

-- How often each family hears: in weeks. A school without a row: every six.
create table app.update_cadences (
  school_id uuid not null references app.schools,
  weeks smallint not null check (weeks between 1 and 26),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (school_id),
  foreign key (school_id, set_by) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.update_cadences enable row level security;
alter table app.update_cadences force row level security;
create policy school on app.update_cadences using (school_id = app.current_school()) with check (school_id = app.current_school());

do $$ declare t text; begin
  foreach t in array '{areas,observations,observation_children,observation_photos,former_texts,progress_updates,progress_update_items,update_cadences}'::text[] loop
    execute format('create trigger keep_change after insert or update or delete on app.%I for each row execute function app.keep_change()', t);
  end loop;
end $$;

-- Every school begins with the starter set: learning, the five of social and emotional learning, well-being.
create function app.begin_areas(p_school uuid, p_now timestamptz) returns void language plpgsql as $$
declare before text := current_setting('app.school_id', true);
begin
  perform set_config('app.school_id', p_school::text, true);
  insert into app.areas (school_id, id, domain, starter, place, created_at)
  select p_school, gen_random_uuid(), s.domain, s.starter, s.place, p_now
  from (values
    ('academic', 'reading', 1), ('academic', 'writing', 2), ('academic', 'numbers', 3), ('academic', 'science', 4),
    ('academic', 'world', 5), ('academic', 'arts', 6),
    ('social', 'knowing_oneself', 7), ('social', 'steering_oneself', 8), ('social', 'understanding_others', 9),
    ('social', 'getting_along', 10), ('social', 'choosing_well', 11),
    ('wellbeing', 'feeling_safe', 12), ('wellbeing', 'body', 13)) as s (domain, starter, place);
  perform set_config('app.school_id', coalesce(before, ''), true);
end $$;

create function app.begin_school() returns trigger language plpgsql as $$
begin
  perform app.begin_areas(new.id, new.created_at);
  return null;
end $$;
create trigger begin_school after insert on app.schools for each row execute function app.begin_school();

do $$ declare s record; begin
  for s in select id, created_at from app.schools loop perform app.begin_areas(s.id, s.created_at); end loop;
end $$;

revoke all on function app.begin_areas(uuid, timestamptz), app.begin_school() from public;
