-- Who wrote the text as it stands: the author, or the head who corrected it.
alter table app.observations add column text_by uuid not null;
alter table app.observations add foreign key (school_id, text_by) references app.persons (school_id, id) deferrable initially deferred;
