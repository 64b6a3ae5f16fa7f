-- Codes to sign in are cleared by the worker too, not only when the next one is asked for.
create function app.forget_codes(p_now timestamptz) returns void
language sql security definer set search_path = app, pg_temp as $$
  delete from app.sign_in_codes where expires_at < p_now - interval '1 day'
$$;
revoke all on function app.forget_codes(timestamptz) from public;
