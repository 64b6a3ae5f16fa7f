-- A child can show up to three photos at its conference.
alter table app.preparation_photos add column place smallint not null default 1 check (place between 1 and 3);
alter table app.preparation_photos alter column place drop default;
alter table app.preparation_photos drop constraint preparation_photos_pkey, add primary key (school_id, preparation_id, place);
