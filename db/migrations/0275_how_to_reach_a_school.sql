-- How families reach the school, in its own words: a number, an address, an hour. Nothing: families know it already.
alter table app.schools add column reach text not null default '' check (length(reach) <= 200);
