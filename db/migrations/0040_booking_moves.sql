-- The language that is to be interpreted at a booked meeting: without an interpreter, a need that is not met yet.
alter table app.bookings add column language text;

-- What one hand did to one booking, with how it stood before and after, so that it can be taken back.
create table app.booking_moves (
  school_id uuid not null references app.schools,
  id uuid not null,
  booking_id uuid not null,
  before jsonb,
  after jsonb not null,
  made_at timestamptz not null,
  made_by uuid,
  undone_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, booking_id) references app.bookings (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, made_by) references app.persons (school_id, id) deferrable initially deferred
);
create index on app.booking_moves (school_id, booking_id);
alter table app.booking_moves enable row level security;
alter table app.booking_moves force row level security;
create policy school on app.booking_moves using (school_id = app.current_school()) with check (school_id = app.current_school());
