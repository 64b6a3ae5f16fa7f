-- Whoever had left a home stayed a contact that this home had named, and it went on reading the name of somebody who lives
-- in another one. From now on that ends with the leaving (`people/contacts-left.ts`); this is for all who left before.
alter table app.child_contacts no force row level security;
alter table app.party_guardians no force row level security;
update app.child_contacts c set party_id = null from app.party_guardians g
  where (g.school_id, g.party_id, g.guardian_id) = (c.school_id, c.party_id, c.person_id) and g.until_on <= current_date;
set constraints all immediate;
alter table app.child_contacts force row level security;
alter table app.party_guardians force row level security;
