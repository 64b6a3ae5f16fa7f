-- When a sender took a notice: one that never came back is found by its age, and never sent a second time.
alter table app.notices add column claimed_at timestamptz;
create index on app.notices (state, release_at) where state in ('waiting', 'sending');
create index on app.notices (school_id, round_id, created_at);
create index on app.feeds (school_id, person_id);
