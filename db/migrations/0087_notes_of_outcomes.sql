-- A few words of whoever held a conference about how it went; for the school alone.
alter table app.booking_ends add column note text not null default '' check (length(note) <= 500);
