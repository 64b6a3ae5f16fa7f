-- Conferences: a round, whom it brings together, when everyone can come, and what is booked.
-- Days and times are wall times of the school's zone; instants are kept beside them where something is agreed.
create table app.rooms (
  school_id uuid not null references app.schools,
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  primary key (school_id, id),
  unique (school_id, name)
);
alter table app.rooms enable row level security;
alter table app.rooms force row level security;
create policy school on app.rooms using (school_id = app.current_school()) with check (school_id = app.current_school());

create table app.rounds (
  school_id uuid not null references app.schools,
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  length_minutes smallint not null check (length_minutes between 5 and 120),
  buffer_minutes smallint not null default 0 check (buffer_minutes between 0 and 60),
  modes text[] not null default '{in_person,video,phone}' check (modes <@ '{in_person,video,phone}' and cardinality(modes) > 0),
  video_link text not null default '' check (length(video_link) <= 500),
  answers_until date not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, created_by) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.rounds enable row level security;
alter table app.rounds force row level security;
create policy school on app.rounds using (school_id = app.current_school()) with check (school_id = app.current_school());

-- Where a round stands, as rows with who and when. A published row counts from its effective time on.
create table app.round_states (
  school_id uuid not null references app.schools,
  round_id uuid not null,
  state text not null check (state in ('opened', 'planned', 'published', 'closed')),
  by_person uuid not null,
  entered_at timestamptz not null,
  effective_at timestamptz not null,
  primary key (school_id, round_id, state),
  foreign key (school_id, round_id) references app.rounds (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, by_person) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.round_states enable row level security;
alter table app.round_states force row level security;
create policy school on app.round_states using (school_id = app.current_school()) with check (school_id = app.current_school());

create table app.round_days (
  school_id uuid not null references app.schools,
  round_id uuid not null,
  day date not null,
  from_at time not null,
  until_at time not null check (until_at > from_at),
  primary key (school_id, round_id, day),
  foreign key (school_id, round_id) references app.rounds (school_id, id) on delete cascade deferrable initially deferred
);
alter table app.round_days enable row level security;
alter table app.round_days force row level security;
create policy school on app.round_days using (school_id = app.current_school()) with check (school_id = app.current_school());

create table app.round_rooms (
  school_id uuid not null references app.schools,
  round_id uuid not null,
  room_id uuid not null,
  primary key (school_id, round_id, room_id),
  foreign key (school_id, round_id) references app.rounds (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, room_id) references app.rooms (school_id, id) deferrable initially deferred
);
alter table app.round_rooms enable row level security;
alter table app.round_rooms force row level security;
create policy school on app.round_rooms using (school_id = app.current_school()) with check (school_id = app.current_school());

-- Educators and interpreters of a round. An educator with a room stays in it.
create table app.round_staff (
  school_id uuid not null references app.schools,
  round_id uuid not null,
  person_id uuid not null,
  part text not null check (part in ('educator', 'interpreter')),
  room_id uuid,
  break_after smallint check (break_after between 1 and 20),
  primary key (school_id, round_id, person_id, part),
  foreign key (school_id, round_id) references app.rounds (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, person_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, room_id) references app.rooms (school_id, id) deferrable initially deferred
);
alter table app.round_staff enable row level security;
alter table app.round_staff force row level security;
create policy school on app.round_staff using (school_id = app.current_school()) with check (school_id = app.current_school());

-- When they are there, and their breaks. No row for a day: not there.
create table app.staff_hours (
  school_id uuid not null references app.schools,
  id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  part text not null check (part in ('educator', 'interpreter')),
  kind text not null check (kind in ('there', 'break')),
  day date not null,
  from_at time not null,
  until_at time not null check (until_at > from_at),
  primary key (school_id, id),
  foreign key (school_id, round_id, person_id, part) references app.round_staff (school_id, round_id, person_id, part) on delete cascade deferrable initially deferred
);
create index on app.staff_hours (school_id, round_id);
alter table app.staff_hours enable row level security;
alter table app.staff_hours force row level security;
create policy school on app.staff_hours using (school_id = app.current_school()) with check (school_id = app.current_school());

-- Who is to meet about which child. A waived one is "no conference needed".
create table app.meetings (
  school_id uuid not null references app.schools,
  id uuid not null,
  round_id uuid not null,
  child_id uuid not null,
  party_id uuid not null,
  length_minutes smallint not null check (length_minutes between 5 and 240),
  need text not null default 'usual' check (need in ('usual', 'required', 'waived')),
  primary key (school_id, id),
  foreign key (school_id, round_id) references app.rounds (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, child_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, party_id) references app.parties (school_id, id) on delete cascade deferrable initially deferred
);
create index on app.meetings (school_id, round_id);
create index on app.meetings (school_id, party_id);
alter table app.meetings enable row level security;
alter table app.meetings force row level security;
create policy school on app.meetings using (school_id = app.current_school()) with check (school_id = app.current_school());

create table app.meeting_educators (
  school_id uuid not null references app.schools,
  meeting_id uuid not null,
  educator_id uuid not null,
  primary key (school_id, meeting_id, educator_id),
  foreign key (school_id, meeting_id) references app.meetings (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, educator_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred
);
create index on app.meeting_educators (school_id, educator_id);
alter table app.meeting_educators enable row level security;
alter table app.meeting_educators force row level security;
create policy school on app.meeting_educators using (school_id = app.current_school()) with check (school_id = app.current_school());

-- What one guardian says about one round: each guardian for itself, for all of its children at once.
create table app.answers (
  school_id uuid not null references app.schools,
  id uuid not null,
  round_id uuid not null,
  guardian_id uuid not null,
  comes boolean not null default true,
  mode text not null default 'any' check (mode in ('any', 'in_person', 'video', 'phone')),
  interpreter boolean not null default false,
  students_come boolean not null default false,
  note text not null default '' check (length(note) <= 2000),
  answered_at timestamptz not null,
  spoken_by text not null default '' check (length(spoken_by) <= 200),
  typed_by uuid,
  primary key (school_id, id),
  unique (school_id, round_id, guardian_id),
  foreign key (school_id, round_id) references app.rounds (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, guardian_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, typed_by) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.answers enable row level security;
alter table app.answers force row level security;
create policy school on app.answers using (school_id = app.current_school()) with check (school_id = app.current_school());

-- A slot that suits; one without a row does not.
create table app.answer_times (
  school_id uuid not null references app.schools,
  answer_id uuid not null,
  slot timestamp not null,
  choice text not null check (choice in ('preferred', 'possible')),
  primary key (school_id, answer_id, slot),
  foreign key (school_id, answer_id) references app.answers (school_id, id) on delete cascade deferrable initially deferred
);
alter table app.answer_times enable row level security;
alter table app.answer_times force row level security;
create policy school on app.answer_times using (school_id = app.current_school()) with check (school_id = app.current_school());

-- A run of the planner and the schedule that it gave, kept so that two can be compared.
create table app.plans (
  school_id uuid not null references app.schools,
  id uuid not null,
  round_id uuid not null,
  seed bigint not null,
  state text not null check (state in ('running', 'cancelling', 'done', 'failed')),
  progress jsonb not null default '{}',
  result jsonb,
  made_by uuid not null,
  made_at timestamptz not null,
  finished_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, round_id) references app.rounds (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, made_by) references app.persons (school_id, id) deferrable initially deferred
);
create unique index one_plan_at_a_time on app.plans (school_id, round_id) where state in ('running', 'cancelling');
alter table app.plans enable row level security;
alter table app.plans force row level security;
create policy school on app.plans using (school_id = app.current_school()) with check (school_id = app.current_school());

-- A meeting at a time. `starts_wall` in `zone` is the truth; `during` is the instant span under `tz_version`.
create table app.bookings (
  school_id uuid not null references app.schools,
  id uuid not null,
  round_id uuid not null,
  meeting_id uuid not null,
  during tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
  starts_wall timestamp not null,
  zone text not null,
  tz_version text not null,
  mode text not null check (mode in ('in_person', 'video', 'phone')),
  room_id uuid,
  interpreter_id uuid,
  locked_at timestamptz,
  sequence integer not null default 0,
  booked_at timestamptz not null,
  booked_by uuid,
  cancelled_at timestamptz,
  cancelled_by uuid,
  primary key (school_id, id),
  foreign key (school_id, round_id) references app.rounds (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, meeting_id) references app.meetings (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, room_id) references app.rooms (school_id, id) deferrable initially deferred,
  foreign key (school_id, interpreter_id) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, booked_by) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, cancelled_by) references app.persons (school_id, id) deferrable initially deferred
);
create unique index one_booking_per_meeting on app.bookings (school_id, meeting_id) where cancelled_at is null;
create index on app.bookings (school_id, round_id);
alter table app.bookings enable row level security;
alter table app.bookings force row level security;
create policy school on app.bookings using (school_id = app.current_school()) with check (school_id = app.current_school());

-- Who and what a booking takes up. The constraint refuses that anyone or anything is in two places at once.
create table app.claims (
  school_id uuid not null references app.schools,
  booking_id uuid not null,
  kind text not null check (kind in ('educator', 'room', 'interpreter', 'student', 'guardian')),
  holder_id uuid not null,
  during tstzrange not null,
  primary key (school_id, booking_id, kind, holder_id),
  foreign key (school_id, booking_id) references app.bookings (school_id, id) on delete cascade deferrable initially deferred,
  constraint one_place_at_a_time exclude using gist (school_id with =, holder_id with =, during with &&)
);
alter table app.claims enable row level security;
alter table app.claims force row level security;
create policy school on app.claims using (school_id = app.current_school()) with check (school_id = app.current_school());

do $$ declare t text; begin
  foreach t in array '{rooms,rounds,round_days,round_rooms,round_staff,staff_hours,meetings,meeting_educators}'::text[] loop
    execute format('create trigger keep_change after insert or update or delete on app.%I for each row execute function app.keep_change()', t);
  end loop;
end $$;
