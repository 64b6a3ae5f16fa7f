-- Who does what from an item of an agenda on is asked with the item.
create index on app.actions (school_id, agenda_item_id) where agenda_item_id is not null;
