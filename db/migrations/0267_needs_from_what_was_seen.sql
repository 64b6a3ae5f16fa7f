-- A need can come from what somebody of the school saw of the child.
alter table app.support_requests add column from_observation_id uuid;
alter table app.support_requests add foreign key (school_id, from_observation_id)
  references app.observations (school_id, id) on delete set null (from_observation_id) deferrable initially deferred;
create index on app.support_requests (school_id, from_observation_id) where from_observation_id is not null;
