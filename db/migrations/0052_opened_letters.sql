-- A letter that carries a link is for its reader; that staff opened it, to hand it over, is written down once.
alter table app.notices add column opened_by uuid;
alter table app.notices add column opened_at timestamptz;
alter table app.notices add foreign key (school_id, opened_by) references app.persons (school_id, id) deferrable initially deferred;
