-- Every form that is sent and every fact locked the row of the school, one row for all who act at one moment. A form is
-- its sender's, a fact whoever's hand it was; the school of both is the one that is entered, which nobody can delete.
alter table app.submissions no force row level security;
delete from app.submissions s where not exists (select from app.persons p where (p.school_id, p.id) = (s.school_id, s.actor));
set constraints all immediate;
alter table app.submissions force row level security;
alter table app.submissions
  drop constraint submissions_school_id_fkey,
  add foreign key (school_id, actor) references app.persons (school_id, id) on delete cascade;
alter table app.facts drop constraint facts_school_id_fkey;
