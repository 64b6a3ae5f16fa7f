-- On which days of the year, as MM-DD, a term begins besides the first, which begins with the school year. A school
-- without a row: in January.
create table app.school_terms (
  school_id uuid primary key references app.schools,
  begins text[] not null check (cardinality(begins) <= 3),
  set_by uuid not null,
  set_at timestamptz not null,
  foreign key (school_id, set_by) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.school_terms enable row level security;
alter table app.school_terms force row level security;
create policy school on app.school_terms using (school_id = app.current_school()) with check (school_id = app.current_school());
