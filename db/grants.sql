-- What the application's role may do. Run after every migration; it owns nothing and bypasses nothing.
grant usage on schema app to trellis_app;
grant select, insert, update, delete on all tables in schema app to trellis_app;
revoke insert, delete on app.schools from trellis_app;
revoke all on app.sign_in_codes from trellis_app;
revoke update, delete on app.identities from trellis_app;
revoke insert, delete on app.sessions from trellis_app;
grant usage on all sequences in schema app to trellis_app;
grant execute on all functions in schema app to trellis_app;

-- Which school is entered is worked out once for each table of a statement, not once for each row.
do $$ declare one record; begin
  for one in select * from pg_policies where schemaname = 'app' and qual = '(school_id = app.current_school())' and with_check = qual loop
    execute format('alter policy %I on app.%I using (school_id = (select app.current_school())) with check (school_id = (select app.current_school()))',
      one.policyname, one.tablename);
  end loop;
end $$;
