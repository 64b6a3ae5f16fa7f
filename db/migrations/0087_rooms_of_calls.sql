-- Each booking has the name of its call's room from the first, so that whoever enters writes nothing. `calls` keeps
-- what a school typed, and rooms that were named before.
alter table app.bookings add column call_room text not null default replace(gen_random_uuid()::text, '-', '')
  check (length(call_room) between 20 and 60);
alter table app.calls alter column room drop not null;
