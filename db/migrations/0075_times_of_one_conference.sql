-- Whoever books is asked first how often this conference was changed, over all the times that it had.
create index on app.bookings (school_id, meeting_id);
