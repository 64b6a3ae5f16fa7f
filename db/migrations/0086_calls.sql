-- How those who are not in the room take part: by which service the school calls, and who joins from elsewhere.

-- `own`: an address that the school typed; `jitsi`: `video_link` is the school's Jitsi, each conference has a room of its own there.
alter table app.rounds add column video_by text not null default 'own' check (video_by in ('own', 'jitsi', 'bigbluebutton'));
-- The number that families call; empty: the school calls them.
alter table app.rounds add column phone_line text not null default '' check (length(phone_line) <= 40);

-- The room of one booking's call, which nobody can guess; `link` where the school typed one for it.
create table app.calls (
  school_id uuid not null references app.schools,
  booking_id uuid not null,
  room text not null check (length(room) between 20 and 60),
  link text not null default '' check (length(link) <= 500),
  made_at timestamptz not null,
  primary key (school_id, booking_id),
  unique (school_id, room),
  foreign key (school_id, booking_id) references app.bookings (school_id, id) on delete cascade deferrable initially deferred
);
alter table app.calls enable row level security;
alter table app.calls force row level security;
create policy school on app.calls using (school_id = app.current_school()) with check (school_id = app.current_school());

-- A guardian who joins a meeting at the school from elsewhere. Nobody else's business than the educators'.
create table app.joinings (
  school_id uuid not null references app.schools,
  meeting_id uuid not null,
  guardian_id uuid not null,
  by text not null check (by in ('video', 'phone')),
  said_at timestamptz not null,
  primary key (school_id, meeting_id, guardian_id),
  foreign key (school_id, meeting_id) references app.meetings (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, guardian_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred
);
alter table app.joinings enable row level security;
alter table app.joinings force row level security;
create policy school on app.joinings using (school_id = app.current_school()) with check (school_id = app.current_school());
