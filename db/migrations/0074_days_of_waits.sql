-- On which days a home wants a time; none: on any. And the time that it has and would give up for a better one: once
-- that is another, it waits no more.
alter table app.waits add column days date[] not null default '{}' check (cardinality(days) <= 60);
alter table app.wait_meetings add column instead_of timestamp;
