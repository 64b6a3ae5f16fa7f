-- What an item of an agenda goes on with: a home's word, a goal, something to be done, something that helps. And the
-- way back: which item a home's word was taken up by.
alter table app.agenda_items add column voice_item_id uuid;
alter table app.agenda_items add column goal_id uuid;
alter table app.agenda_items add column action_id uuid;
alter table app.agenda_items add column support_id uuid;
alter table app.agenda_items add foreign key (school_id, voice_item_id) references app.voice_items (school_id, id) deferrable initially deferred;
alter table app.agenda_items add foreign key (school_id, goal_id) references app.goals (school_id, id) deferrable initially deferred;
alter table app.agenda_items add foreign key (school_id, action_id) references app.actions (school_id, id) deferrable initially deferred;
alter table app.agenda_items add foreign key (school_id, support_id) references app.support_requests (school_id, id) deferrable initially deferred;
create unique index one_item_per_voice on app.agenda_items (school_id, meeting_id, voice_item_id) where withdrawn_at is null;
create unique index one_item_per_goal on app.agenda_items (school_id, meeting_id, goal_id) where withdrawn_at is null;
create unique index one_item_per_action on app.agenda_items (school_id, meeting_id, action_id) where withdrawn_at is null;
create unique index one_item_per_support on app.agenda_items (school_id, meeting_id, support_id) where withdrawn_at is null;
alter table app.voice_steps add column agenda_item_id uuid;
alter table app.voice_steps add foreign key (school_id, agenda_item_id) references app.agenda_items (school_id, id) deferrable initially deferred;
