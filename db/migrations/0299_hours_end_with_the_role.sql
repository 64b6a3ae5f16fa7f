-- Hours of an educator in a round count on the days on which somebody works at the school. So a round is another one
-- once a role of somebody in it begins, changes or ends: whoever remembers how it is set up has to read it again.
create function app.change_rounds_of_person() returns trigger language plpgsql as $$
begin
  update app.round_versions v set version = gen_random_uuid()
  where exists (select from app.round_staff s join changed c on c.school_id = s.school_id and c.person_id = s.person_id
    where s.school_id = v.school_id and s.round_id = v.round_id);
  return null;
end $$;
revoke all on function app.change_rounds_of_person() from public;

create trigger change_round_by_insert after insert on app.memberships referencing new table as changed
  for each statement execute function app.change_rounds_of_person();
create trigger change_round_by_update after update on app.memberships referencing new table as changed
  for each statement execute function app.change_rounds_of_person();
create trigger change_round_by_delete after delete on app.memberships referencing old table as changed
  for each statement execute function app.change_rounds_of_person();
