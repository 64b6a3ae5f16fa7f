-- Roles and parts are found by who holds them, by the role and by the group, in an index made for finding. The index that
-- refuses overlaps looked as cheap to whoever plans and is many times dearer to read; with its key as one text it is asked
-- of overlaps alone.
alter table app.memberships
  drop constraint memberships_school_id_person_id_role_daterange_excl,
  add constraint memberships_school_id_person_id_role_daterange_excl exclude using gist
    ((school_id::text || person_id::text || role) with =, daterange(from_on, until_on) with &&);
create index on app.memberships (school_id, person_id);
create index on app.memberships (school_id, role);

alter table app.group_members
  drop constraint group_members_school_id_group_id_person_id_daterange_excl,
  add constraint group_members_school_id_group_id_person_id_daterange_excl exclude using gist
    ((school_id::text || group_id::text || person_id::text) with =, daterange(from_on, until_on) with &&);
create index on app.group_members (school_id, group_id);
