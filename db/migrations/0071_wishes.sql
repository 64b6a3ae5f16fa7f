-- How a home said that it meets about one child, when it booked: counts before what each guardian said for all.
create table app.meeting_wishes (
  school_id uuid not null references app.schools,
  meeting_id uuid not null,
  guests uuid[] not null check (cardinality(guests) between 1 and 20),
  interpreter boolean not null,
  student boolean not null,
  said_at timestamptz not null,
  said_by uuid not null,
  primary key (school_id, meeting_id),
  foreign key (school_id, meeting_id) references app.meetings (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, said_by) references app.persons (school_id, id) on delete cascade deferrable initially deferred
);
alter table app.meeting_wishes enable row level security;
alter table app.meeting_wishes force row level security;
create policy school on app.meeting_wishes using (school_id = app.current_school()) with check (school_id = app.current_school());
