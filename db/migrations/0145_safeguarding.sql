-- What somebody of the school suspects that a child suffers. Outside every surface of families; sealed; only added to.
create table app.safeguarding_notes (
  school_id uuid not null references app.schools,
  id uuid not null,
  child_id uuid not null,
  author_id uuid not null,
  seen_on date not null,
  written_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, child_id) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, author_id) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.safeguarding_notes enable row level security;
alter table app.safeguarding_notes force row level security;
create policy school on app.safeguarding_notes using (school_id = app.current_school()) with check (school_id = app.current_school());

-- Who can read a note beside its author.
create table app.safeguarding_readers (
  school_id uuid not null references app.schools,
  note_id uuid not null,
  reader_id uuid not null,
  primary key (school_id, note_id, reader_id),
  foreign key (school_id, note_id) references app.safeguarding_notes (school_id, id) deferrable initially deferred,
  foreign key (school_id, reader_id) references app.persons (school_id, id) deferrable initially deferred
);
create index on app.safeguarding_readers (school_id, reader_id);
alter table app.safeguarding_readers enable row level security;
alter table app.safeguarding_readers force row level security;
create policy school on app.safeguarding_readers using (school_id = app.current_school()) with check (school_id = app.current_school());

-- What it says, and what was added. Never changed, never taken away by a page.
create table app.safeguarding_entries (
  school_id uuid not null references app.schools,
  id uuid not null,
  note_id uuid not null,
  author_id uuid not null,
  sealed bytea not null,
  written_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, note_id) references app.safeguarding_notes (school_id, id) deferrable initially deferred,
  foreign key (school_id, author_id) references app.persons (school_id, id) deferrable initially deferred
);
create index on app.safeguarding_entries (school_id, note_id, written_at);
alter table app.safeguarding_entries enable row level security;
alter table app.safeguarding_entries force row level security;
create policy school on app.safeguarding_entries using (school_id = app.current_school()) with check (school_id = app.current_school());

create function app.never_changes() returns trigger language plpgsql as $$
  begin
    raise exception 'what is noted here is only added to';
  end $$;
create trigger never_changes before update or delete on app.safeguarding_entries
  for each row execute function app.never_changes();
create trigger never_changes before update or delete on app.safeguarding_notes
  for each row execute function app.never_changes();

-- Every time that somebody opened it.
create table app.safeguarding_reads (
  school_id uuid not null references app.schools,
  id uuid not null,
  note_id uuid not null,
  reader_id uuid not null,
  read_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, note_id) references app.safeguarding_notes (school_id, id) deferrable initially deferred,
  foreign key (school_id, reader_id) references app.persons (school_id, id) deferrable initially deferred
);
create index on app.safeguarding_reads (school_id, note_id, read_at desc);
alter table app.safeguarding_reads enable row level security;
alter table app.safeguarding_reads force row level security;
create policy school on app.safeguarding_reads using (school_id = app.current_school()) with check (school_id = app.current_school());
