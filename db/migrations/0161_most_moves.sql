-- How many conferences the head lets a plan move at most; null: as many as it takes.
alter table app.plans add column most_moves integer check (most_moves >= 0);
