-- Families choose for themselves: from when and who first, what they hold while they choose, and who waits.

-- From when who may choose: staff set their breaks, then homes that go first, then all.
create table app.booking_stages (
  school_id uuid not null references app.schools,
  round_id uuid not null,
  stage text not null check (stage in ('staff', 'first', 'all')),
  opens_at timestamptz not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (school_id, round_id, stage),
  foreign key (school_id, round_id) references app.rounds (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, set_by) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.booking_stages enable row level security;
alter table app.booking_stages force row level security;
create policy school on app.booking_stages using (school_id = app.current_school()) with check (school_id = app.current_school());

-- Homes that choose first because the school says so, beside those with several children or an interpreter.
create table app.first_homes (
  school_id uuid not null references app.schools,
  round_id uuid not null,
  party_id uuid not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (school_id, round_id, party_id),
  foreign key (school_id, round_id) references app.rounds (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, party_id) references app.parties (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, set_by) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.first_homes enable row level security;
alter table app.first_homes force row level security;
create policy school on app.first_homes using (school_id = app.current_school()) with check (school_id = app.current_school());

-- Who waits for a time, since when, and for which: the list is asked in this order.
create table app.waits (
  school_id uuid not null references app.schools,
  id uuid not null,
  round_id uuid not null,
  guardian_id uuid not null,
  together boolean not null default false,
  from_at time,
  until_at time check (until_at > from_at),
  asked_at timestamptz not null,
  asked_by uuid not null,
  spoken_by text not null default '' check (length(spoken_by) <= 200),
  ended_at timestamptz,
  ended_as text check (ended_as in ('booked', 'left', 'over')),
  primary key (school_id, id),
  check ((ended_at is null) = (ended_as is null)),
  foreign key (school_id, round_id) references app.rounds (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, guardian_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, asked_by) references app.persons (school_id, id) deferrable initially deferred
);
create unique index one_wait_at_a_time on app.waits (school_id, round_id, guardian_id) where ended_at is null;
alter table app.waits enable row level security;
alter table app.waits force row level security;
create policy school on app.waits using (school_id = app.current_school()) with check (school_id = app.current_school());

create table app.wait_meetings (
  school_id uuid not null references app.schools,
  wait_id uuid not null,
  meeting_id uuid not null,
  primary key (school_id, wait_id, meeting_id),
  foreign key (school_id, wait_id) references app.waits (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, meeting_id) references app.meetings (school_id, id) on delete cascade deferrable initially deferred
);
create index on app.wait_meetings (school_id, meeting_id);
alter table app.wait_meetings enable row level security;
alter table app.wait_meetings force row level security;
create policy school on app.wait_meetings using (school_id = app.current_school()) with check (school_id = app.current_school());

-- A time that is kept for a home until `until_at`, while it chooses or because the list had its turn. Several
-- under one `bundle_id` are taken or let go together. Over means gone: it stands in nobody's way any more.
create table app.holds (
  school_id uuid not null references app.schools,
  id uuid not null,
  bundle_id uuid not null,
  round_id uuid not null,
  meeting_id uuid not null,
  wait_id uuid,
  during tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
  starts_wall timestamp not null,
  mode text not null check (mode in ('in_person', 'video', 'phone')),
  room_id uuid,
  interpreter_id uuid,
  language text,
  held_at timestamptz not null,
  held_by uuid,
  until_at timestamptz not null,
  extended smallint not null default 0,
  primary key (school_id, id),
  constraint one_hold_per_meeting unique (school_id, meeting_id),
  foreign key (school_id, round_id) references app.rounds (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, meeting_id) references app.meetings (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, wait_id) references app.waits (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, room_id) references app.rooms (school_id, id) deferrable initially deferred,
  foreign key (school_id, interpreter_id) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, held_by) references app.persons (school_id, id) on delete cascade deferrable initially deferred
);
create index on app.holds (school_id, bundle_id);
create index on app.holds (school_id, round_id, until_at);
alter table app.holds enable row level security;
alter table app.holds force row level security;
create policy school on app.holds using (school_id = app.current_school()) with check (school_id = app.current_school());

-- A claim is of a booking or of a hold; the same constraint keeps both apart.
alter table app.claims drop constraint claims_pkey;
alter table app.claims alter column booking_id drop not null;
alter table app.claims add column hold_id uuid;
alter table app.claims add constraint of_one_of_both check (num_nonnulls(booking_id, hold_id) = 1);
alter table app.claims add column taken_by uuid generated always as (coalesce(booking_id, hold_id)) stored;
alter table app.claims add primary key (school_id, taken_by, kind, holder_id);
alter table app.claims add foreign key (school_id, hold_id) references app.holds (school_id, id) on delete cascade deferrable initially deferred;
create index on app.claims (school_id, hold_id) where hold_id is not null;

-- Who said it on the phone, where somebody else typed the booking.
alter table app.bookings add column spoken_by text not null default '' check (length(spoken_by) <= 200);

-- A link by which a guardian chooses times for all of its children in a round.
alter table app.links drop constraint links_purpose_check;
alter table app.links add constraint links_purpose_check check (purpose in ('times', 'meeting', 'booking'));
