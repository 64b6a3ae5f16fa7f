-- What so many moves buy of a plan is a plan of its own, and so is the search for them while it runs.
alter table app.plans add column of_plan uuid;
alter table app.plans add foreign key (school_id, of_plan)
  references app.plans (school_id, id) on delete cascade deferrable initially deferred;
create index on app.plans (school_id, of_plan) where of_plan is not null;
