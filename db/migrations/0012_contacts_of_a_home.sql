-- Which home named this contact. Only that home is shown it; without one it stays with the school.
alter table app.child_contacts add column party_id uuid;
alter table app.child_contacts add foreign key (school_id, party_id)
  references app.parties (school_id, id) on delete set null (party_id) deferrable initially deferred;
