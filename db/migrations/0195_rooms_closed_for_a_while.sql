-- When a room of a round cannot be used: days and clocks, as the hours of the staff are.
alter table app.round_rooms add column closed jsonb not null default '[]' check (jsonb_typeof(closed) = 'array');
