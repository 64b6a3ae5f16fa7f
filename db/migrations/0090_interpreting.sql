-- A conference that is interpreted takes longer: so many minutes more, as the round says.
alter table app.rounds add column interpreted_minutes smallint not null default 0 check (interpreted_minutes between 0 and 60);

-- What an interpreter said about one meeting as it stood: asked, then yes or no. Moved, it is asked again.
create table app.interpreter_answers (
  school_id uuid not null references app.schools,
  booking_id uuid not null,
  interpreter_id uuid not null,
  sequence integer not null,
  asked_at timestamptz,
  answer text check (answer in ('yes', 'no')),
  answered_at timestamptz,
  primary key (school_id, booking_id, interpreter_id, sequence),
  check ((answer is null) = (answered_at is null)),
  foreign key (school_id, booking_id) references app.bookings (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, interpreter_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred
);
alter table app.interpreter_answers enable row level security;
alter table app.interpreter_answers force row level security;
create policy school on app.interpreter_answers using (school_id = app.current_school()) with check (school_id = app.current_school());

-- A need of an interpreter that was met in another way: by a service on the phone, or as the head wrote down.
create table app.settled_needs (
  school_id uuid not null references app.schools,
  booking_id uuid not null,
  sequence integer not null,
  way text not null check (way in ('service', 'other')),
  note text not null default '' check (length(note) <= 500),
  settled_by uuid not null,
  settled_at timestamptz not null,
  primary key (school_id, booking_id),
  foreign key (school_id, booking_id) references app.bookings (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, settled_by) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.settled_needs enable row level security;
alter table app.settled_needs force row level security;
create policy school on app.settled_needs using (school_id = app.current_school()) with check (school_id = app.current_school());
