-- From which word of a family a goal or a need comes, which aspiration a goal serves, and the same seen from there.
alter table app.goals add foreign key (school_id, aspiration_id) references app.voice_items (school_id, id) deferrable initially deferred;
alter table app.goals add foreign key (school_id, from_item_id) references app.voice_items (school_id, id) deferrable initially deferred;
alter table app.support_requests add foreign key (school_id, from_item_id) references app.voice_items (school_id, id) deferrable initially deferred;

alter table app.voice_steps add column goal_id uuid;
alter table app.voice_steps add column support_id uuid;
alter table app.voice_steps add foreign key (school_id, goal_id) references app.goals (school_id, id) deferrable initially deferred;
alter table app.voice_steps add foreign key (school_id, support_id) references app.support_requests (school_id, id) deferrable initially deferred;
