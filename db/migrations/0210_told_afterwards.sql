-- Whoever books says which round it tells open pages of itself, once its transaction holds, together with what else was
-- booked in that moment: a notice holds the one lock of all notices until its commit is on disk.

create or replace function app.tell_round() returns trigger language plpgsql as $$
begin
  perform pg_notify('look', concat_ws(' ', 'round', said.school_id, said.round_id))
  from (select distinct school_id, round_id from changed) said
  where said.round_id::text is distinct from current_setting('app.told_afterwards', true);
  return null;
end $$;
