-- What became of a conference: whether it took place, who was there, and who needs none this time.

-- A booking whose time has come. What did not take place can be offered anew: then it is cancelled, and stays as history.
create table app.booking_ends (
  school_id uuid not null references app.schools,
  booking_id uuid not null,
  went text not null check (went in ('held', 'home_away', 'school_away')),
  began_at timestamptz,
  ended_at timestamptz check (ended_at > began_at),
  noted_by uuid not null,
  noted_at timestamptz not null,
  offered_by uuid,
  offered_at timestamptz,
  primary key (school_id, booking_id),
  check ((offered_at is null) = (offered_by is null)),
  check (offered_at is null or went <> 'held'),
  foreign key (school_id, booking_id) references app.bookings (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, noted_by) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, offered_by) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.booking_ends enable row level security;
alter table app.booking_ends force row level security;
create policy school on app.booking_ends using (school_id = app.current_school()) with check (school_id = app.current_school());

-- Who was there. Late is there.
create table app.attendances (
  school_id uuid not null references app.schools,
  booking_id uuid not null,
  person_id uuid not null,
  part text not null check (part in ('guardian', 'student', 'educator', 'interpreter')),
  came text not null check (came in ('came', 'late', 'away')),
  primary key (school_id, booking_id, person_id),
  foreign key (school_id, booking_id) references app.booking_ends (school_id, booking_id) on delete cascade deferrable initially deferred,
  foreign key (school_id, person_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred
);
alter table app.attendances enable row level security;
alter table app.attendances force row level security;
create policy school on app.attendances using (school_id = app.current_school()) with check (school_id = app.current_school());

-- A home that wants no conference this time; `need` is what the meeting goes back to.
create table app.declines (
  school_id uuid not null references app.schools,
  meeting_id uuid not null,
  declined_by uuid not null,
  declined_at timestamptz not null,
  word text not null default '' check (length(word) <= 500),
  need text not null check (need in ('usual', 'required')),
  primary key (school_id, meeting_id),
  foreign key (school_id, meeting_id) references app.meetings (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, declined_by) references app.persons (school_id, id) on delete cascade deferrable initially deferred
);
alter table app.declines enable row level security;
alter table app.declines force row level security;
create policy school on app.declines using (school_id = app.current_school()) with check (school_id = app.current_school());

-- Who was last asked to choose a time, so that nobody is asked again too soon.
create table app.nudges (
  school_id uuid not null references app.schools,
  round_id uuid not null,
  guardian_id uuid not null,
  nudged_at timestamptz not null,
  nudged_by uuid not null,
  primary key (school_id, round_id, guardian_id),
  foreign key (school_id, round_id) references app.rounds (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, guardian_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, nudged_by) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.nudges enable row level security;
alter table app.nudges force row level security;
create policy school on app.nudges using (school_id = app.current_school()) with check (school_id = app.current_school());

do $$ declare t text; begin
  foreach t in array '{booking_ends,attendances,declines}'::text[] loop
    execute format('create trigger keep_change after insert or update or delete on app.%I for each row execute function app.keep_change()', t);
  end loop;
end $$;
