-- The gate: the few questions that must be asked before a school is set. Each is a function of the owner
-- with one narrow answer; the application's role reads no table across schools.

-- Opens a school for this transaction and says who knocks: by session, by link, or nobody.
create function app.enter(p_slug text, p_session bytea, p_link bytea, p_now timestamptz) returns jsonb
language plpgsql security definer set search_path = app, pg_temp as $$
declare s app.schools; who uuid; who_session uuid; link jsonb; person_id uuid; person jsonb;
begin
  select * into s from app.schools where slug = p_slug;
  if s.id is null then return null; end if;
  perform set_config('app.school_id', s.id::text, true);
  if p_session is not null then
    select identity_id, id into who, who_session from app.sessions
    where token_hash = p_session and revoked_at is null and expires_at > p_now;
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
        and m.person_id = p.id and daterange(m.from_on, m.until_on) @> (p_now at time zone s.zone)::date), '[]'))
    into person from app.persons p where p.school_id = s.id and p.id = person_id;
  return jsonb_build_object('school', to_jsonb(s) - 'created_at', 'identity', who, 'session', who_session,
    'person', person, 'link', link);
end $$;

-- Who is signed in, outside of any school.
create function app.knock(p_session bytea, p_now timestamptz) returns jsonb
language plpgsql security definer set search_path = app, pg_temp as $$
declare who uuid; who_session uuid;
begin
  select identity_id, id into who, who_session from app.sessions
  where token_hash = p_session and revoked_at is null and expires_at > p_now;
  perform set_config('app.identity_id', coalesce(who::text, ''), true);
  return jsonb_build_object('identity', who, 'session', who_session, 'schools', coalesce((
    select jsonb_agg(jsonb_build_object('slug', s.slug, 'name', s.name) order by s.name)
    from app.persons p join app.schools s on s.id = p.school_id
    where p.identity_id = who and exists (select from app.memberships m where m.school_id = s.id and m.person_id = p.id
      and daterange(m.from_on, m.until_on) @> (p_now at time zone s.zone)::date)), '[]'));
end $$;

-- Whom a mail address may sign in as: grown people with a role today.
create function app.people_with_mail(p_mail text, p_now timestamptz)
returns table (identity_id uuid, school_slug text, school_name text, name text, locale text)
language sql stable security definer set search_path = app, pg_temp as $$
  select p.identity_id, s.slug, s.name, coalesce(nullif(p.use_name, ''), p.given_name), p.written_language
  from app.addresses a join app.persons p on p.school_id = a.school_id and p.id = a.person_id
  join app.schools s on s.id = p.school_id
  where a.kind = 'mail' and lower(a.value) = lower(p_mail) and p.identity_id is not null
    and exists (select from app.memberships m where m.school_id = s.id and m.person_id = p.id
      and m.role not in ('student', 'contact') and daterange(m.from_on, m.until_on) @> (p_now at time zone s.zone)::date)
  order by s.name, p.id
$$;

create function app.ask_code(p_id uuid, p_mail text, p_code bytea, p_link bytea, p_browser bytea, p_now timestamptz, p_expires timestamptz)
returns void language sql security definer set search_path = app, pg_temp as $$
  delete from app.sign_in_codes where expires_at < p_now - interval '1 day';
  insert into app.sign_in_codes (id, mail, code_hash, link_hash, browser_hash, created_at, expires_at)
  values (p_id, lower(p_mail), p_code, p_link, p_browser, p_now, p_expires);
$$;

-- The mail address that a typed code proves, in the browser that asked for it. Five tries a code.
create function app.prove_code(p_id uuid, p_browser bytea, p_code bytea, p_now timestamptz)
returns text language plpgsql security definer set search_path = app, pg_temp as $$
declare c app.sign_in_codes;
begin
  update app.sign_in_codes set tries = tries + 1
  where id = p_id and browser_hash = p_browser and used_at is null and expires_at > p_now and tries < 5 returning * into c;
  if c.id is null or c.code_hash <> p_code then return null; end if;
  update app.sign_in_codes set used_at = p_now where id = c.id;
  return c.mail;
end $$;

-- The same by the link of the mail, whose page has a button: opening it changes nothing.
create function app.prove_link(p_link bytea, p_now timestamptz)
returns text language sql security definer set search_path = app, pg_temp as $$
  update app.sign_in_codes set used_at = p_now
  where link_hash = p_link and used_at is null and expires_at > p_now and tries < 5 returning mail
$$;

create function app.open_session(p_id uuid, p_token bytea, p_identity uuid, p_device text, p_now timestamptz, p_expires timestamptz)
returns void language sql security definer set search_path = app, pg_temp as $$
  insert into app.sessions (id, token_hash, identity_id, device, created_at, expires_at)
  values (p_id, p_token, p_identity, p_device, p_now, p_expires)
$$;

-- Schools with something left to do, for the worker, which then enters one school at a time.
create function app.schools_at_work() returns table (id uuid, slug text)
language sql stable security definer set search_path = app, pg_temp as $$
  select id, slug from app.schools order by slug
$$;

-- A new school and nothing else; its first head is made by ordinary words once the school is set.
create function app.found_school(p_id uuid, p_slug text, p_name text, p_zone text, p_country text, p_locale text, p_locales text[], p_accent smallint, p_now timestamptz)
returns void language plpgsql security definer set search_path = app, pg_temp as $$
begin
  insert into app.schools (id, slug, name, zone, country, locale, locales, accent, created_at)
  values (p_id, p_slug, p_name, p_zone, p_country, p_locale, p_locales, p_accent, p_now);
  perform set_config('app.school_id', p_id::text, true);
end $$;

revoke all on all functions in schema app from public;
