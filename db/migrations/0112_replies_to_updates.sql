-- What a home said in answer to an update: the hop from the one to the other. Who may read it, its item says.
create table app.update_replies (
  school_id uuid not null references app.schools,
  item_id uuid not null,
  update_id uuid not null,
  primary key (school_id, item_id),
  foreign key (school_id, item_id) references app.voice_items (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, update_id) references app.progress_updates (school_id, id) on delete cascade deferrable initially deferred
);
create index on app.update_replies (school_id, update_id);
alter table app.update_replies enable row level security;
alter table app.update_replies force row level security;
create policy school on app.update_replies using (school_id = app.current_school()) with check (school_id = app.current_school());
