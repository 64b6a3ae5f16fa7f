-- A photo of what a child can show at its conference, beside its words there: read by whoever reads those.
create table app.preparation_photos (
  school_id uuid not null references app.schools,
  preparation_id uuid not null,
  bytes bytea not null,
  width smallint not null,
  height smallint not null,
  primary key (school_id, preparation_id),
  foreign key (school_id, preparation_id) references app.preparations (school_id, id) on delete cascade deferrable initially deferred
);
alter table app.preparation_photos enable row level security;
alter table app.preparation_photos force row level security;
create policy school on app.preparation_photos using (school_id = app.current_school()) with check (school_id = app.current_school());
