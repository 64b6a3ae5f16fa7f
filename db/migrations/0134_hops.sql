-- From a thing to the conferences at which it was talked about, from an item to what it goes on with and what came of it.
create index on app.agenda_items (school_id, goal_id) where goal_id is not null;
create index on app.agenda_items (school_id, action_id) where action_id is not null;
create index on app.agenda_items (school_id, support_id) where support_id is not null;
create index on app.agenda_items (school_id, earlier_id) where earlier_id is not null;
create index on app.goals (school_id, from_agenda_id) where from_agenda_id is not null;
create index on app.goals (school_id, from_item_id) where from_item_id is not null;
create index on app.goals (school_id, aspiration_id) where aspiration_id is not null;
create index on app.support_requests (school_id, from_agenda_id) where from_agenda_id is not null;
