-- A day of a round, or one educator's hours of it, that was held on another day: one act, taken back as one.
create table app.day_moves (
  school_id uuid not null references app.schools,
  id uuid not null,
  round_id uuid not null,
  -- null: everybody's
  person_id uuid,
  from_day date not null,
  to_day date not null,
  -- what was written of days and hours, while it can be taken back
  change_id uuid,
  fact_id uuid,
  made_at timestamptz not null,
  made_by uuid not null,
  undone_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, round_id) references app.rounds (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, person_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, change_id) references app.changes (school_id, id) on delete set null (change_id) deferrable initially deferred,
  foreign key (school_id, made_by) references app.persons (school_id, id) deferrable initially deferred
);
create index on app.day_moves (school_id, round_id);
alter table app.day_moves enable row level security;
alter table app.day_moves force row level security;
create policy school on app.day_moves using (school_id = app.current_school()) with check (school_id = app.current_school());

alter table app.booking_moves add column day_move_id uuid;
alter table app.booking_moves add foreign key (school_id, day_move_id)
  references app.day_moves (school_id, id) on delete cascade deferrable initially deferred;
create index on app.booking_moves (school_id, day_move_id) where day_move_id is not null;

-- A family that came without a time, or at another one: written down as it was, and told to nobody.
alter table app.bookings add column walk_in boolean not null default false;
