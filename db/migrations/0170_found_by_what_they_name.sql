-- What is looked for by one thing has an index that begins with it: also before anything is counted, no plan takes
-- another for as good and reads the whole school. Whom and what a claim is of had none that a list of ids could use.
create index on app.claims (holder_id, school_id);
create index on app.bookings (round_id, school_id);
drop index app.bookings_school_id_round_id_idx;
