-- All homes are asked once, however many press the button, and whatever the rhythm says besides.
alter table app.check_in_askings add column asked_on date not null;
alter table app.check_in_askings add constraint one_asking_a_day unique (school_id, asked_on);
