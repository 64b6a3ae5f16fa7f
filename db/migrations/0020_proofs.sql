-- A proof of a mail address: what a code or a link has shown, good for choosing once who signs in.
alter table app.sign_in_codes add column proof_hash bytea unique;

drop function app.prove_code(uuid, bytea, bytea, timestamptz);
drop function app.prove_link(bytea, timestamptz);

-- What stands open: the request that this browser made, or the one that this link belongs to. An empty
-- browser_hash was asked for by the operator and may be used anywhere.
create function app.open_request(p_id uuid, p_browser bytea, p_link bytea, p_now timestamptz) returns jsonb
language sql stable security definer set search_path = app, pg_temp as $$
  select jsonb_build_object('id', c.id, 'mail', case when c.browser_hash = p_browser then c.mail end,
    'tries', 5 - c.tries, 'here', c.browser_hash in (p_browser, ''))
  from app.sign_in_codes c
  where (c.id = p_id and c.browser_hash = p_browser or c.link_hash = p_link)
    and c.used_at is null and c.expires_at > p_now and c.tries < 5
$$;

-- A typed code proves in the browser that asked, or where the link of the same mail was opened. Five tries a
-- code; each is counted before it is looked at, and a counted try is never rolled back by a wrong code.
create function app.prove_code(p_id uuid, p_browser bytea, p_link bytea, p_code bytea, p_proof bytea, p_now timestamptz)
returns boolean language plpgsql security definer set search_path = app, pg_temp as $$
declare c app.sign_in_codes;
begin
  update app.sign_in_codes set tries = tries + 1
  where id = p_id and (browser_hash = p_browser or link_hash = p_link)
    and used_at is null and expires_at > p_now and tries < 5 returning * into c;
  if c.id is null or c.code_hash <> p_code then return false; end if;
  update app.sign_in_codes set used_at = p_now, proof_hash = p_proof where id = c.id;
  return true;
end $$;

-- The button behind the link of the mail: enough alone only in the browser that asked.
create function app.prove_link(p_link bytea, p_browser bytea, p_proof bytea, p_now timestamptz)
returns boolean language sql security definer set search_path = app, pg_temp as $$
  with used as (
    update app.sign_in_codes set used_at = p_now, proof_hash = p_proof
    where link_hash = p_link and browser_hash in (p_browser, '') and used_at is null and expires_at > p_now and tries < 5
    returning 1)
  select exists (select from used)
$$;

-- The mail address that a proof stands for, for ten minutes after it was given.
create function app.proved_mail(p_proof bytea, p_now timestamptz) returns text
language sql stable security definer set search_path = app, pg_temp as $$
  select mail from app.sign_in_codes where proof_hash = p_proof and used_at > p_now - interval '10 minutes'
$$;

-- The same, and the proof is spent.
create function app.spend_proof(p_proof bytea, p_now timestamptz) returns text
language sql security definer set search_path = app, pg_temp as $$
  update app.sign_in_codes set proof_hash = null
  where proof_hash = p_proof and used_at > p_now - interval '10 minutes' returning mail
$$;

-- Ends the session of a browser that signs in anew or out.
create function app.end_session(p_session bytea, p_now timestamptz) returns void
language sql security definer set search_path = app, pg_temp as $$
  update app.sessions set revoked_at = p_now where token_hash = p_session and revoked_at is null
$$;

-- Who is signed in, outside of any school; with the zone in which each school's days are meant.
create or replace function app.knock(p_session bytea, p_now timestamptz) returns jsonb
language plpgsql security definer set search_path = app, pg_temp as $$
declare who uuid; who_session uuid;
begin
  select identity_id, id into who, who_session from app.sessions
  where token_hash = p_session and revoked_at is null and expires_at > p_now;
  perform set_config('app.identity_id', coalesce(who::text, ''), true);
  return jsonb_build_object('identity', who, 'session', who_session, 'schools', coalesce((
    select jsonb_agg(jsonb_build_object('slug', s.slug, 'name', s.name, 'zone', s.zone) order by s.name)
    from app.persons p join app.schools s on s.id = p.school_id
    where p.identity_id = who and exists (select from app.memberships m where m.school_id = s.id and m.person_id = p.id
      and daterange(m.from_on, m.until_on) @> (p_now at time zone s.zone)::date)), '[]'));
end $$;

revoke all on all functions in schema app from public;
