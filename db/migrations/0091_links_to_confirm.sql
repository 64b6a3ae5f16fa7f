-- A link by which an interpreter says yes or no to the meetings of a round.
alter table app.links drop constraint links_purpose_check;
alter table app.links add constraint links_purpose_check check (purpose in ('times', 'meeting', 'booking', 'confirm'));
