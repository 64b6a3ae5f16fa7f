-- What the wait-list was asked, and what became of it. Until it is answered a hold of the same bundle keeps the
-- time; what was asked once is not asked again for the same start.
create table app.offers (
  school_id uuid not null references app.schools,
  id uuid not null,
  wait_id uuid not null,
  offered_at timestamptz not null,
  until_at timestamptz not null,
  answered_at timestamptz,
  answer text check (answer in ('booked', 'declined', 'missed', 'withdrawn')),
  primary key (school_id, id),
  check ((answered_at is null) = (answer is null)),
  foreign key (school_id, wait_id) references app.waits (school_id, id) on delete cascade deferrable initially deferred
);
create unique index one_offer_at_a_time on app.offers (school_id, wait_id) where answered_at is null;
create index on app.offers (school_id, wait_id);
alter table app.offers enable row level security;
alter table app.offers force row level security;
create policy school on app.offers using (school_id = app.current_school()) with check (school_id = app.current_school());

create table app.offered_times (
  school_id uuid not null references app.schools,
  offer_id uuid not null,
  meeting_id uuid not null,
  starts_wall timestamp not null,
  primary key (school_id, offer_id, meeting_id),
  foreign key (school_id, offer_id) references app.offers (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, meeting_id) references app.meetings (school_id, id) on delete cascade deferrable initially deferred
);
create index on app.offered_times (school_id, meeting_id);
alter table app.offered_times enable row level security;
alter table app.offered_times force row level security;
create policy school on app.offered_times using (school_id = app.current_school()) with check (school_id = app.current_school());
