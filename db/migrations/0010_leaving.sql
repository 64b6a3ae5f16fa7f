-- Somebody leaves: every device is signed out at once. Only for people of the school that is open; the role
-- that calls it can neither read nor name the sessions of others.
create function app.end_sessions(p_identity uuid, p_now timestamptz) returns integer
language plpgsql security definer set search_path = app, pg_temp as $$
declare ended integer;
begin
  if not exists (select from app.persons where school_id = app.current_school() and identity_id = p_identity) then
    return 0;
  end if;
  update app.sessions set revoked_at = p_now where identity_id = p_identity and revoked_at is null;
  get diagnostics ended = row_count;
  return ended;
end $$;
revoke all on function app.end_sessions(uuid, timestamptz) from public;
