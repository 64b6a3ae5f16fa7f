-- A conference outside of the rounds is a round of its own with one meeting, so that booking, moving, mail and
-- links are the same; it stands in no list of rounds. Its starts may be any minute.
alter table app.rounds add column kind text not null default 'round' check (kind in ('round', 'extra'));
alter table app.rounds drop constraint rounds_length_minutes_check;
alter table app.rounds add constraint rounds_length_minutes_check
  check (length_minutes between case kind when 'extra' then 1 else 5 end and 120);

-- A conference that a home or the school asks for at any time of the year.
create table app.conference_requests (
  school_id uuid not null references app.schools,
  id uuid not null,
  child_id uuid not null,
  party_id uuid not null,
  side text not null check (side in ('home', 'school')),
  about text not null check (length(about) between 1 and 500),
  wished text not null default '' check (length(wished) <= 500),
  asked_at timestamptz not null,
  asked_by uuid not null,
  answered_at timestamptz,
  answered_by uuid,
  answer text check (answer in ('given', 'declined')),
  -- the sentence to the family
  reply text not null default '' check (length(reply) <= 500),
  meeting_id uuid,
  primary key (school_id, id),
  check ((answered_at is null) = (answer is null) and (answered_at is null) = (answered_by is null)),
  check (answer is distinct from 'given' or meeting_id is not null),
  foreign key (school_id, child_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, party_id) references app.parties (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, asked_by) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, answered_by) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, meeting_id) references app.meetings (school_id, id) on delete cascade deferrable initially deferred
);
create index on app.conference_requests (school_id, party_id);
create index on app.conference_requests (school_id, asked_at) where answered_at is null;
alter table app.conference_requests enable row level security;
alter table app.conference_requests force row level security;
create policy school on app.conference_requests using (school_id = app.current_school()) with check (school_id = app.current_school());
