-- How students come to what is theirs: a tablet that a group shares, and a pass of each child's own.

-- From which birthday a child may what; where a school has set nothing, what the rules say.
create table app.student_ages (
  school_id uuid primary key references app.schools,
  pictures_from smallint not null check (pictures_from between 3 and 21),
  code_from smallint not null check (code_from between 3 and 21),
  alone_from smallint not null check (alone_from between 3 and 21),
  pictures smallint not null check (pictures in (2, 3)),
  day_ends time not null,
  weeks_before smallint not null check (weeks_before between 1 and 12),
  set_by uuid not null,
  set_at timestamptz not null,
  constraint pictures_before_code check (pictures_from <= code_from),
  foreign key (school_id, set_by) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.student_ages enable row level security;
alter table app.student_ages force row level security;
create policy school on app.student_ages using (school_id = app.current_school()) with check (school_id = app.current_school());

-- A device that a group shares. It opens nothing by itself: it shows whose passes can be used on it. `until_on` is the
-- first day on which it no longer is one.
create table app.tablets (
  school_id uuid not null references app.schools,
  id uuid not null,
  group_id uuid not null,
  name text not null check (length(name) between 1 and 100),
  until_on date not null,
  made_by uuid not null,
  made_at timestamptz not null,
  set_up_until timestamptz not null,
  token_hash bytea unique,
  set_up_at timestamptz,
  used_on date,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (school_id, id),
  foreign key (school_id, group_id) references app.groups (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, made_by) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, revoked_by) references app.persons (school_id, id) deferrable initially deferred
);
create index on app.tablets (school_id, group_id);
alter table app.tablets enable row level security;
alter table app.tablets force row level security;
create policy school on app.tablets using (school_id = app.current_school()) with check (school_id = app.current_school());

-- What a child shows to be itself on a tablet of its group: pictures, later a code; kept as a slow hash only. Without
-- one the child chooses, until `choose_until`.
create table app.student_passes (
  school_id uuid not null references app.schools,
  child_id uuid not null,
  symbol text not null,
  kind text check (kind in ('pictures', 'code')),
  length smallint,
  salt bytea,
  secret_hash bytea,
  since timestamptz,
  choose_until timestamptz,
  wrong smallint not null default 0,
  paused_until timestamptz,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (school_id, child_id),
  constraint a_secret_is_whole check (num_nonnulls(kind, length, salt, secret_hash, since) in (0, 5)),
  foreign key (school_id, child_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, made_by) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.student_passes enable row level security;
alter table app.student_passes force row level security;
create policy school on app.student_passes using (school_id = app.current_school()) with check (school_id = app.current_school());

-- A right that moves to a child on a birthday, and when its homes were told.
create table app.right_moves (
  school_id uuid not null references app.schools,
  child_id uuid not null,
  gained text not null check (gained in ('pictures', 'code', 'alone')),
  moves_on date not null,
  told_at timestamptz not null,
  primary key (school_id, child_id, gained, moves_on),
  foreign key (school_id, child_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred
);
alter table app.right_moves enable row level security;
alter table app.right_moves force row level security;
create policy school on app.right_moves using (school_id = app.current_school()) with check (school_id = app.current_school());

-- A child's session on a tablet ends by itself: after minutes without a touch, and at `ends_at` whatever happens.
alter table app.sessions
  add column tablet_school uuid,
  add column tablet_id uuid,
  add column idle_minutes smallint,
  add column ends_at timestamptz,
  add constraint of_a_tablet_or_not check (num_nonnulls(tablet_school, tablet_id, idle_minutes, ends_at) in (0, 4)),
  add foreign key (tablet_school, tablet_id) references app.tablets (school_id, id) on delete cascade;
create index on app.sessions (tablet_school, tablet_id) where tablet_id is not null;

-- The child of this group sits at this tablet of the school that is set: today in its group, at the school, and the
-- tablet neither lost nor over.
create function app.sits_at(p_tablet uuid, p_identity uuid, p_now timestamptz) returns boolean
language sql stable security definer set search_path = app, pg_temp as $$
  select exists (select from app.tablets t
    join app.schools s on s.id = t.school_id
    join app.persons p on p.school_id = t.school_id and p.identity_id = p_identity
    join app.group_members m on m.school_id = t.school_id and m.group_id = t.group_id and m.person_id = p.id and m.part = 'child'
    join app.memberships r on r.school_id = t.school_id and r.person_id = p.id and r.role = 'student'
    cross join lateral (select (p_now at time zone s.zone)::date as day) today
    where t.school_id = app.current_school() and t.id = p_tablet
      and t.revoked_at is null and t.token_hash is not null and t.until_on > today.day
      and daterange(m.from_on, m.until_on) @> today.day and daterange(r.from_on, r.until_on) @> today.day)
$$;

-- Opens a session for a child that has just shown its pass there; false where it cannot sit at this tablet.
create function app.open_seat(p_id uuid, p_token bytea, p_tablet uuid, p_child uuid, p_device text, p_now timestamptz,
  p_idle smallint, p_ends timestamptz) returns boolean
language plpgsql security definer set search_path = app, pg_temp as $$
declare who uuid;
begin
  select identity_id into who from app.persons where school_id = app.current_school() and id = p_child;
  if who is null or not app.sits_at(p_tablet, who, p_now) then return false; end if;
  delete from app.sessions where least(expires_at, revoked_at) < p_now - interval '30 days';
  insert into app.sessions (id, token_hash, identity_id, device, created_at, expires_at, tablet_school, tablet_id, idle_minutes, ends_at)
  values (p_id, p_token, who, p_device, p_now, least(p_now + make_interval(mins => p_idle), p_ends),
    app.current_school(), p_tablet, p_idle, p_ends);
  return true;
end $$;

-- Ends what is open on a tablet, or of a child on any tablet of this school.
create function app.end_seats(p_tablet uuid, p_child uuid, p_now timestamptz) returns void
language sql security definer set search_path = app, pg_temp as $$
  update app.sessions s set revoked_at = p_now
  where s.tablet_school = app.current_school() and s.revoked_at is null
    and (s.tablet_id = p_tablet or s.identity_id = (select identity_id from app.persons
      where school_id = app.current_school() and id = p_child))
$$;

-- As before; a session of a tablet holds only in its school, while its child sits there, and every touch prolongs it,
-- written once a minute at most.
create or replace function app.enter(p_slug text, p_session bytea, p_link bytea, p_now timestamptz) returns jsonb
language plpgsql security definer set search_path = app, pg_temp as $$
declare s app.schools; who uuid; who_session uuid; at_tablet uuid; link jsonb; person_id uuid; person jsonb;
begin
  select * into s from app.schools where slug = p_slug;
  if s.id is null then return null; end if;
  perform set_config('app.school_id', s.id::text, true);
  if p_session is not null then
    select identity_id, id, tablet_id into who, who_session, at_tablet from app.sessions
    where token_hash = p_session and revoked_at is null and expires_at > p_now;
    if at_tablet is not null then
      if app.sits_at(at_tablet, who, p_now) then
        update app.sessions set expires_at = least(p_now + make_interval(mins => idle_minutes), ends_at)
        where id = who_session
          and expires_at < least(p_now + make_interval(mins => idle_minutes - 1), ends_at);
      else
        who := null; who_session := null; at_tablet := null;
      end if;
    end if;
    perform set_config('app.identity_id', coalesce(who::text, ''), true);
    select id into person_id from app.persons where school_id = s.id and identity_id = who;
  end if;
  if p_link is not null then
    select to_jsonb(l) - 'token_hash', l.person_id into link, person_id
    from app.links l where l.school_id = s.id and l.token_hash = p_link;
  end if;
  select jsonb_build_object('id', p.id, 'given_name', p.given_name, 'family_name', p.family_name,
      'use_name', p.use_name, 'written_language', p.written_language, 'zone', p.zone,
      'roles', coalesce((select jsonb_agg(m.role) from app.memberships m where m.school_id = s.id
        and m.person_id = p.id and (at_tablet is null or m.role = 'student')
        and daterange(m.from_on, m.until_on) @> (p_now at time zone s.zone)::date), '[]'))
    into person from app.persons p where p.school_id = s.id and p.id = person_id;
  return jsonb_build_object('school', to_jsonb(s) - 'created_at', 'identity', who, 'session', who_session,
    'tablet', at_tablet, 'person', person, 'link', link);
end $$;

-- As before; outside of its school a session of a tablet is nobody's.
create or replace function app.knock(p_session bytea, p_now timestamptz) returns jsonb
language plpgsql security definer set search_path = app, pg_temp as $$
declare who uuid; who_session uuid;
begin
  select identity_id, id into who, who_session from app.sessions
  where token_hash = p_session and revoked_at is null and expires_at > p_now and tablet_id is null;
  perform set_config('app.identity_id', coalesce(who::text, ''), true);
  return jsonb_build_object('identity', who, 'session', who_session, 'schools', coalesce((
    select jsonb_agg(jsonb_build_object('slug', s.slug, 'name', s.name, 'zone', s.zone) order by s.name)
    from app.persons p join app.schools s on s.id = p.school_id
    where p.identity_id = who and exists (select from app.memberships m where m.school_id = s.id and m.person_id = p.id
      and daterange(m.from_on, m.until_on) @> (p_now at time zone s.zone)::date)), '[]'));
end $$;

revoke all on all functions in schema app from public;
