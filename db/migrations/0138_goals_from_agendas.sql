-- From which item of an agenda a goal, a need or an action comes.
alter table app.goals add foreign key (school_id, from_agenda_id) references app.agenda_items (school_id, id) deferrable initially deferred;
alter table app.support_requests add foreign key (school_id, from_agenda_id) references app.agenda_items (school_id, id) deferrable initially deferred;
alter table app.actions add foreign key (school_id, agenda_item_id) references app.agenda_items (school_id, id) deferrable initially deferred;
