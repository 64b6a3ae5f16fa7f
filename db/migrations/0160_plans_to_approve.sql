-- A plan is put in the place of the schedule once it is made, or it is a proposal: its moves are listed, and nobody
-- is moved before the head says so.
alter table app.plans
  add column purpose text not null default 'schedule' check (purpose in ('schedule', 'proposal')),
  -- what it supposes to be different, such as somebody who leaves early; null: nothing
  add column supposed jsonb,
  -- whether it moves as few as it can
  add column keeps boolean not null default false,
  -- since when the schedule is as this plan says; null again once that was taken back
  add column taken_at timestamptz,
  -- what was written of hours and rooms, while it can be taken back
  add column change_id uuid,
  add foreign key (school_id, change_id) references app.changes (school_id, id) on delete set null (change_id) deferrable initially deferred;

alter table app.plans no force row level security;
update app.plans set taken_at = finished_at where state = 'done';
alter table app.plans force row level security;

alter table app.booking_moves add column plan_id uuid;
alter table app.booking_moves add foreign key (school_id, plan_id)
  references app.plans (school_id, id) on delete cascade deferrable initially deferred;
create index on app.booking_moves (school_id, plan_id) where plan_id is not null;

-- Whoever has a plan made sees at once how far it is.
create trigger tell_updated after update on app.plans referencing new table as changed
  for each statement execute function app.tell_person('made_by');
