-- Whatever hangs on a booking is of its school; whatever is booked is of its meeting's round. Said once, it is also asked
-- once: every key that names the school or the round apart locked their rows for each booking.
alter table app.meetings add unique (school_id, round_id, id);
alter table app.bookings
  drop constraint bookings_school_id_fkey,
  drop constraint bookings_school_id_round_id_fkey,
  drop constraint bookings_school_id_meeting_id_fkey,
  add foreign key (school_id, round_id, meeting_id) references app.meetings (school_id, round_id, id)
    on delete cascade deferrable initially deferred;
alter table app.claims drop constraint claims_school_id_fkey;
alter table app.booking_moves drop constraint booking_moves_school_id_fkey;
