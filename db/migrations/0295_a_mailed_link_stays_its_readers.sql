-- Whoever asks for a code in somebody's name can use up its tries, and the day's mails: neither may take the mail's link
-- from whom it reached. So only tries by the link count for the link, and it may be good for longer than the code is in the browser that asked.
alter table app.sign_in_codes add column link_tries integer not null default 0, add column link_expires_at timestamptz;
update app.sign_in_codes set link_expires_at = expires_at;
alter table app.sign_in_codes alter column link_expires_at set not null;

drop function app.ask_code(uuid, text, bytea, bytea, bytea, timestamptz, timestamptz);
create function app.ask_code(p_id uuid, p_mail text, p_code bytea, p_link bytea, p_browser bytea, p_now timestamptz,
  p_expires timestamptz, p_link_expires timestamptz)
returns void language sql security definer set search_path = app, pg_temp as $$
  delete from app.sign_in_codes where expires_at < p_now - interval '1 day';
  insert into app.sign_in_codes (id, mail, code_hash, link_hash, browser_hash, created_at, expires_at, link_expires_at)
  values (p_id, lower(p_mail), p_code, p_link, p_browser, p_now, p_expires, p_link_expires);
$$;

create or replace function app.open_request(p_id uuid, p_browser bytea, p_link bytea, p_now timestamptz) returns jsonb
language sql stable security definer set search_path = app, pg_temp as $$
  select jsonb_build_object('id', c.id, 'mail', case when c.browser_hash = p_browser then c.mail end,
    'tries', 5 - case when c.link_hash = p_link then c.link_tries else c.tries end,
    'here', c.browser_hash in (p_browser, ''))
  from app.sign_in_codes c
  where (c.id = p_id and c.browser_hash = p_browser and c.expires_at > p_now and c.tries < 5
      or c.link_hash = p_link and c.link_expires_at > p_now and c.link_tries < 5)
    and c.used_at is null
$$;

create or replace function app.prove_code(p_id uuid, p_browser bytea, p_link bytea, p_code bytea, p_proof bytea, p_now timestamptz)
returns boolean language plpgsql security definer set search_path = app, pg_temp as $$
declare c app.sign_in_codes;
begin
  if p_link is null then
    update app.sign_in_codes set tries = tries + 1
    where id = p_id and browser_hash = p_browser and used_at is null and expires_at > p_now and tries < 5 returning * into c;
  else
    update app.sign_in_codes set tries = tries + 1, link_tries = link_tries + 1
    where id = p_id and link_hash = p_link and used_at is null and link_expires_at > p_now and link_tries < 5
    returning * into c;
  end if;
  if c.id is null or c.code_hash <> p_code then return false; end if;
  update app.sign_in_codes set used_at = p_now, proof_hash = p_proof where id = c.id;
  return true;
end $$;

create or replace function app.prove_link(p_link bytea, p_browser bytea, p_proof bytea, p_now timestamptz)
returns boolean language sql security definer set search_path = app, pg_temp as $$
  with used as (
    update app.sign_in_codes set used_at = p_now, proof_hash = p_proof
    where link_hash = p_link and browser_hash in (p_browser, '') and used_at is null and link_expires_at > p_now
      and link_tries < 5
    returning 1)
  select exists (select from used)
$$;

revoke all on all functions in schema app from public;
