-- What was decided about a meeting that no longer fits the hours where it is: for this start, and no other.
create table app.unfit_times (
  school_id uuid not null references app.schools,
  booking_id uuid not null,
  starts_wall timestamp not null,
  -- kept where it is all the same
  kept_at timestamptz,
  kept_by uuid,
  -- its family was asked to choose another time
  asked_at timestamptz,
  asked_by uuid,
  primary key (school_id, booking_id, starts_wall),
  check ((kept_at is null) = (kept_by is null)),
  check ((asked_at is null) = (asked_by is null)),
  foreign key (school_id, booking_id) references app.bookings (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, kept_by) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, asked_by) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.unfit_times enable row level security;
alter table app.unfit_times force row level security;
create policy school on app.unfit_times using (school_id = app.current_school()) with check (school_id = app.current_school());
