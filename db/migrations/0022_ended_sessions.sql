-- A session that ended is forgotten after a month; whoever opens one clears the others' leftovers away.
create or replace function app.open_session(p_id uuid, p_token bytea, p_identity uuid, p_device text, p_now timestamptz, p_expires timestamptz)
returns void language sql security definer set search_path = app, pg_temp as $$
  delete from app.sessions where least(expires_at, revoked_at) < p_now - interval '30 days';
  insert into app.sessions (id, token_hash, identity_id, device, created_at, expires_at)
  values (p_id, p_token, p_identity, p_device, p_now, p_expires)
$$;
create index on app.sessions (least(expires_at, revoked_at));
