-- What happened, who is told, and the links and feeds that reach people without an account.
create table app.facts (
  school_id uuid not null references app.schools,
  id uuid not null,
  kind text not null,
  payload jsonb not null,
  happened_at timestamptz not null,
  by_person uuid,
  handled_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, by_person) references app.persons (school_id, id) deferrable initially deferred
);
create index on app.facts (happened_at) where handled_at is null;
alter table app.facts enable row level security;
alter table app.facts force row level security;
create policy school on app.facts using (school_id = app.current_school()) with check (school_id = app.current_school());

-- One message to one person. Holds what is needed to say it, never a link's secret; rendered when it is
-- sent or looked at. `dedupe` makes a fact that is handled twice write it once.
create table app.notices (
  school_id uuid not null references app.schools,
  id uuid not null,
  kind text not null,
  to_person uuid not null,
  about_child uuid,
  round_id uuid,
  dedupe text not null,
  data jsonb not null,
  state text not null check (state in ('waiting', 'sending', 'sent', 'shown', 'failed', 'uncertain', 'withdrawn')),
  created_at timestamptz not null,
  release_at timestamptz not null,
  attempts smallint not null default 0,
  fault text not null default '',
  sent_at timestamptz,
  sent_to text not null default '',
  primary key (school_id, id),
  unique (school_id, dedupe),
  foreign key (school_id, to_person) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, about_child) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, round_id) references app.rounds (school_id, id) on delete cascade deferrable initially deferred
);
create index on app.notices (school_id, to_person);
alter table app.notices enable row level security;
alter table app.notices force row level security;
create policy school on app.notices using (school_id = app.current_school()) with check (school_id = app.current_school());

-- A signed single-purpose link: for one person and one purpose, found by the hash of its token.
create table app.links (
  school_id uuid not null references app.schools,
  id uuid not null,
  person_id uuid not null,
  purpose text not null check (purpose in ('times', 'meeting')),
  round_id uuid not null,
  meeting_id uuid,
  token_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (school_id, id),
  unique (school_id, token_hash),
  foreign key (school_id, person_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, round_id) references app.rounds (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, meeting_id) references app.meetings (school_id, id) on delete cascade deferrable initially deferred
);
create index on app.links (school_id, person_id);
alter table app.links enable row level security;
alter table app.links force row level security;
create policy school on app.links using (school_id = app.current_school()) with check (school_id = app.current_school());

create table app.feeds (
  school_id uuid not null references app.schools,
  id uuid not null,
  person_id uuid not null,
  device text not null check (length(device) between 1 and 100),
  token_hash bytea not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (school_id, id),
  unique (school_id, token_hash),
  foreign key (school_id, person_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred
);
alter table app.feeds enable row level security;
alter table app.feeds force row level security;
create policy school on app.feeds using (school_id = app.current_school()) with check (school_id = app.current_school());
