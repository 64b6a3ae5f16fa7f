-- People: one row per human and school; what somebody is to a child or a group are facts of their own.
create table app.photos (
  school_id uuid not null references app.schools,
  id uuid not null,
  bytes bytea not null,
  mime text not null,
  width smallint not null,
  height smallint not null,
  created_at timestamptz not null,
  primary key (school_id, id)
);
alter table app.photos enable row level security;
alter table app.photos force row level security;
create policy school on app.photos using (school_id = app.current_school()) with check (school_id = app.current_school());

create table app.persons (
  school_id uuid not null references app.schools,
  id uuid not null,
  identity_id uuid references app.identities,
  given_name text not null check (length(given_name) between 1 and 200),
  family_name text not null default '' check (length(family_name) <= 200),
  use_name text not null default '' check (length(use_name) <= 200),
  pronouns text not null default '' check (length(pronouns) <= 100),
  born_on date,
  spoken_language text not null default 'en',
  written_language text not null default 'en',
  interpreter_needed boolean not null default false,
  access_needs text not null default '' check (length(access_needs) <= 2000),
  zone text,
  title text not null default '' check (length(title) <= 200),
  reach text not null default '' check (length(reach) <= 2000),
  photo_id uuid,
  created_at timestamptz not null,
  primary key (school_id, id),
  unique (school_id, identity_id),
  foreign key (school_id, photo_id) references app.photos (school_id, id) deferrable initially deferred
);
alter table app.persons enable row level security;
alter table app.persons force row level security;
create policy school on app.persons using (school_id = app.current_school()) with check (school_id = app.current_school());
create policy gate on app.persons for select to current_user using (true);

create table app.memberships (
  school_id uuid not null references app.schools,
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('head', 'educator', 'aide', 'guardian', 'interpreter', 'student', 'contact')),
  from_on date not null,
  until_on date,
  primary key (school_id, id),
  foreign key (school_id, person_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  exclude using gist (school_id with =, person_id with =, role with =, daterange(from_on, until_on) with &&)
);
alter table app.memberships enable row level security;
alter table app.memberships force row level security;
create policy school on app.memberships using (school_id = app.current_school()) with check (school_id = app.current_school());
create policy gate on app.memberships for select to current_user using (true);

create table app.person_languages (
  school_id uuid not null references app.schools,
  person_id uuid not null,
  language text not null,
  primary key (school_id, person_id, language),
  foreign key (school_id, person_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred
);
alter table app.person_languages enable row level security;
alter table app.person_languages force row level security;
create policy school on app.person_languages using (school_id = app.current_school()) with check (school_id = app.current_school());

create table app.addresses (
  school_id uuid not null references app.schools,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('mail', 'phone')),
  value text not null check (length(value) between 3 and 320),
  primary key (school_id, id),
  unique (school_id, person_id, kind, value),
  foreign key (school_id, person_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred
);
create index on app.addresses (lower(value)) where kind = 'mail';
alter table app.addresses enable row level security;
alter table app.addresses force row level security;
create policy school on app.addresses using (school_id = app.current_school()) with check (school_id = app.current_school());
create policy gate on app.addresses for select to current_user using (true);

-- A party is a household of one child: siblings may have different ones, a guardian may be in several.
create table app.parties (
  school_id uuid not null references app.schools,
  id uuid not null,
  child_id uuid not null,
  label text not null default '' check (length(label) <= 100),
  attends text not null default 'any' check (attends in ('any', 'all')),
  created_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, child_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred
);
create index on app.parties (school_id, child_id);
alter table app.parties enable row level security;
alter table app.parties force row level security;
create policy school on app.parties using (school_id = app.current_school()) with check (school_id = app.current_school());

create table app.party_guardians (
  school_id uuid not null references app.schools,
  party_id uuid not null,
  guardian_id uuid not null,
  relation text not null default '' check (length(relation) <= 100),
  from_on date not null,
  until_on date,
  primary key (school_id, party_id, guardian_id),
  foreign key (school_id, party_id) references app.parties (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, guardian_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred
);
create index on app.party_guardians (school_id, guardian_id);
alter table app.party_guardians enable row level security;
alter table app.party_guardians force row level security;
create policy school on app.party_guardians using (school_id = app.current_school()) with check (school_id = app.current_school());

-- Facts that are not guardianship: who is called, who fetches, who pays, who gets mail about the child.
create table app.child_contacts (
  school_id uuid not null references app.schools,
  child_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('emergency', 'pickup', 'payer', 'mail')),
  from_on date not null,
  until_on date,
  primary key (school_id, child_id, person_id, kind),
  foreign key (school_id, child_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, person_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred
);
create index on app.child_contacts (school_id, person_id);
alter table app.child_contacts enable row level security;
alter table app.child_contacts force row level security;
create policy school on app.child_contacts using (school_id = app.current_school()) with check (school_id = app.current_school());

-- What a legally binding document withholds from one guardian about one child, from a day to a day.
create table app.restrictions (
  school_id uuid not null references app.schools,
  id uuid not null,
  child_id uuid not null,
  guardian_id uuid not null,
  scope text not null check (scope in ('everything', 'contact', 'academics', 'wellbeing', 'messages', 'events', 'pickup')),
  from_on date not null,
  until_on date,
  document text not null check (length(document) between 1 and 300),
  author_id uuid not null,
  entered_at timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid,
  primary key (school_id, id),
  foreign key (school_id, child_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, guardian_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, author_id) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, lifted_by) references app.persons (school_id, id) deferrable initially deferred
);
create index on app.restrictions (school_id, guardian_id, child_id);
alter table app.restrictions enable row level security;
alter table app.restrictions force row level security;
create policy school on app.restrictions using (school_id = app.current_school()) with check (school_id = app.current_school());

create table app.groups (
  school_id uuid not null references app.schools,
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  from_on date not null,
  until_on date,
  primary key (school_id, id)
);
alter table app.groups enable row level security;
alter table app.groups force row level security;
create policy school on app.groups using (school_id = app.current_school()) with check (school_id = app.current_school());

create table app.group_members (
  school_id uuid not null references app.schools,
  id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  part text not null check (part in ('child', 'lead', 'educator', 'aide')),
  from_on date not null,
  until_on date,
  primary key (school_id, id),
  foreign key (school_id, group_id) references app.groups (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, person_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  exclude using gist (school_id with =, group_id with =, person_id with =, daterange(from_on, until_on) with &&)
);
create index on app.group_members (school_id, person_id);
alter table app.group_members enable row level security;
alter table app.group_members force row level security;
create policy school on app.group_members using (school_id = app.current_school()) with check (school_id = app.current_school());

-- A sheet that was brought in. Its text is kept only until it is applied or put away.
create table app.imports (
  school_id uuid not null references app.schools,
  id uuid not null,
  by_person uuid not null,
  made_at timestamptz not null,
  sheet text not null,
  choices jsonb not null default '{}',
  refused text not null default '',
  change_id uuid,
  applied_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, by_person) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, change_id) references app.changes (school_id, id) deferrable initially deferred
);
alter table app.imports enable row level security;
alter table app.imports force row level security;
create policy school on app.imports using (school_id = app.current_school()) with check (school_id = app.current_school());

do $$ declare t text; begin
  foreach t in array '{photos,persons,memberships,person_languages,addresses,parties,party_guardians,child_contacts,restrictions,groups,group_members}'::text[] loop
    execute format('create trigger keep_change after insert or update or delete on app.%I for each row execute function app.keep_change()', t);
  end loop;
end $$;
