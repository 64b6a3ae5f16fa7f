-- A fact never ends before it begins: one such row would break every page that asks for a day.
alter table app.memberships add constraint dates_in_order check (until_on is null or until_on >= from_on);
alter table app.party_guardians add constraint dates_in_order check (until_on is null or until_on >= from_on);
alter table app.child_contacts add constraint dates_in_order check (until_on is null or until_on >= from_on);
alter table app.restrictions add constraint dates_in_order check (until_on is null or until_on >= from_on);
alter table app.groups add constraint dates_in_order check (until_on is null or until_on >= from_on);
alter table app.group_members add constraint dates_in_order check (until_on is null or until_on >= from_on);
