-- What a home said that is to be talked about at its next conference, of which there may be none yet.
alter table app.voice_items add column for_agenda_at timestamptz;
alter table app.voice_items add column for_agenda_by uuid;
alter table app.voice_items add constraint kept_by_somebody check ((for_agenda_at is null) = (for_agenda_by is null));
alter table app.voice_items add foreign key (school_id, for_agenda_by) references app.persons (school_id, id) deferrable initially deferred;
