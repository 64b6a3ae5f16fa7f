-- What is sealed: readable for nobody who has the database alone.

-- The key of a school's sealed texts, wrapped by one that lies outside the database.
create table app.school_keys (
  school_id uuid primary key references app.schools,
  wrapped bytea not null,
  made_at timestamptz not null
);
alter table app.school_keys enable row level security;
alter table app.school_keys force row level security;
create policy school on app.school_keys using (school_id = app.current_school()) with check (school_id = app.current_school());

-- What a guardian tells some of the school in confidence about a child, until a day. `until_on` is the first day on
-- which it is gone. What has ended keeps no text.
create table app.circumstances (
  school_id uuid not null references app.schools,
  id uuid not null,
  child_id uuid not null,
  party_id uuid not null,
  author_id uuid not null,
  sealed bytea,
  written_at timestamptz not null,
  until_on date not null,
  asked_at timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  primary key (school_id, id),
  constraint what_has_ended_keeps_no_text check ((ended_at is null) = (sealed is not null)),
  foreign key (school_id, child_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, party_id) references app.parties (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, author_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, ended_by) references app.persons (school_id, id) deferrable initially deferred
);
create index on app.circumstances (school_id, child_id);
create index on app.circumstances (school_id, until_on) where ended_at is null;
alter table app.circumstances enable row level security;
alter table app.circumstances force row level security;
create policy school on app.circumstances using (school_id = app.current_school()) with check (school_id = app.current_school());

create table app.circumstance_readers (
  school_id uuid not null references app.schools,
  circumstance_id uuid not null,
  reader_id uuid not null,
  primary key (school_id, circumstance_id, reader_id),
  foreign key (school_id, circumstance_id) references app.circumstances (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, reader_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred
);
create index on app.circumstance_readers (school_id, reader_id);
alter table app.circumstance_readers enable row level security;
alter table app.circumstance_readers force row level security;
create policy school on app.circumstance_readers using (school_id = app.current_school()) with check (school_id = app.current_school());

-- Every time that one of them opened it; the author sees these.
create table app.circumstance_reads (
  school_id uuid not null references app.schools,
  id uuid not null,
  circumstance_id uuid not null,
  reader_id uuid not null,
  read_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, circumstance_id) references app.circumstances (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, reader_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred
);
create index on app.circumstance_reads (school_id, circumstance_id, read_at desc);
alter table app.circumstance_reads enable row level security;
alter table app.circumstance_reads force row level security;
create policy school on app.circumstance_reads using (school_id = app.current_school()) with check (school_id = app.current_school());
