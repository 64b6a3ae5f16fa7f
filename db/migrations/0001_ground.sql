-- The ground: schools, the people who sign in, and the door that every request goes through.
create extension if not exists btree_gist;
create schema app;

-- nullif: after the first SET LOCAL of a connection the setting is '' and no longer null
create function app.current_school() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.school_id', true), '')::uuid $$;
create function app.current_identity() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.identity_id', true), '')::uuid $$;

create table app.schools (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,40}$'),
  name text not null check (length(name) between 1 and 120),
  zone text not null,
  country text not null default 'US',
  locale text not null default 'en',
  locales text[] not null default '{en,es,ar}',
  accent smallint not null default 160,
  created_at timestamptz not null
);
alter table app.schools enable row level security;
create policy school on app.schools using (id = app.current_school()) with check (id = app.current_school());

-- A human who may sign in. Not an e-mail address: two people share one, one person has two.
create table app.identities (
  id uuid primary key,
  created_at timestamptz not null
);
alter table app.identities enable row level security;
create policy self on app.identities using (id = app.current_identity());
create policy made_here on app.identities for insert with check (app.current_school() is not null);

create table app.sessions (
  id uuid primary key,
  token_hash bytea not null unique,
  identity_id uuid not null references app.identities on delete cascade,
  device text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index on app.sessions (identity_id);
alter table app.sessions enable row level security;
create policy own on app.sessions using (identity_id = app.current_identity()) with check (identity_id = app.current_identity());

create table app.sign_in_codes (
  id uuid primary key,
  mail text not null,
  code_hash bytea not null,
  link_hash bytea not null unique,
  browser_hash bytea not null,
  tries smallint not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
alter table app.sign_in_codes enable row level security;

-- Counters of attempts; the keys are hashes, so that no address can be read here.
create table app.rate_limits (
  key text primary key,
  points integer not null default 0,
  expire bigint
);

-- The answer to a request that was sent twice: the first one's outcome, never a second act.
create table app.submissions (
  school_id uuid not null references app.schools,
  key uuid not null,
  actor uuid not null,
  location text not null,
  sent_at timestamptz not null,
  primary key (school_id, actor, key)
);
alter table app.submissions enable row level security;
alter table app.submissions force row level security;
create policy school on app.submissions using (school_id = app.current_school()) with check (school_id = app.current_school());

-- What can be taken back: a change and the rows that it touched, written by a trigger.
create table app.changes (
  school_id uuid not null references app.schools,
  id uuid not null,
  kind text not null,
  subject text not null default '',
  by_person uuid not null,
  made_at timestamptz not null,
  undone_at timestamptz,
  primary key (school_id, id)
);
alter table app.changes enable row level security;
alter table app.changes force row level security;
create policy school on app.changes using (school_id = app.current_school()) with check (school_id = app.current_school());

create table app.changed_rows (
  school_id uuid not null references app.schools,
  change_id uuid not null,
  step bigint generated always as identity,
  table_name text not null,
  before jsonb,
  after jsonb,
  primary key (school_id, change_id, step),
  foreign key (school_id, change_id) references app.changes (school_id, id) on delete cascade
);
alter table app.changed_rows enable row level security;
alter table app.changed_rows force row level security;
create policy school on app.changed_rows using (school_id = app.current_school()) with check (school_id = app.current_school());

-- Keeps the row images of the change that is open in this transaction (app.change_id), if one is.
create function app.keep_change() returns trigger language plpgsql as $$
declare change uuid := nullif(current_setting('app.change_id', true), '')::uuid;
begin
  if change is not null then
    insert into app.changed_rows (school_id, change_id, table_name, before, after)
    values (app.current_school(), change, tg_table_name,
      case when tg_op <> 'INSERT' then to_jsonb(old) end, case when tg_op <> 'DELETE' then to_jsonb(new) end);
  end if;
  return null;
end $$;

-- Puts one row back. Gives false, and does nothing, when the row is no longer as the change left it.
create function app.restore_row(table_name text, before jsonb, after jsonb) returns boolean language plpgsql as $$
declare present jsonb; keys text; cols text;
begin
  select string_agg(format('t.%1$I = r.%1$I', a.attname), ' and ') into keys
  from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
  where i.indrelid = format('app.%I', table_name)::regclass and i.indisprimary;
  select string_agg(format('%I', attname), ', ') into cols from pg_attribute
  where attrelid = format('app.%I', table_name)::regclass and attnum > 0 and not attisdropped;
  execute format('select to_jsonb(t) from app.%1$I t, jsonb_populate_record(null::app.%1$I, $1) r where %2$s', table_name, keys)
    into present using coalesce(after, before);
  if present is distinct from after then return false; end if;
  if before is null then
    execute format('delete from app.%1$I t using jsonb_populate_record(null::app.%1$I, $1) r where %2$s', table_name, keys) using after;
  elsif after is null then
    execute format('insert into app.%1$I select * from jsonb_populate_record(null::app.%1$I, $1)', table_name) using before;
  else -- not deleted and made again: that would take the rows that hang on it away
    execute format('update app.%1$I t set (%3$s) = row(r.*) from jsonb_populate_record(null::app.%1$I, $1) r where %2$s', table_name, keys, cols) using before;
  end if;
  return true;
end $$;
