-- A round that families were asked about has a history: it is not swept away with its row, nor by an undo.
alter table app.round_states drop constraint round_states_school_id_round_id_fkey;
alter table app.round_states add constraint round_was_asked
  foreign key (school_id, round_id) references app.rounds (school_id, id) deferrable initially deferred;
