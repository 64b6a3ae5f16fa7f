-- What was settled is settled for the start that the meeting had: before families know of it, no sequence counts.
delete from app.settled_needs;
alter table app.settled_needs drop column sequence;
alter table app.settled_needs add column starts_wall timestamp not null;
