-- When the holder of an expired link last asked for a new one: asked twice in a row, it is made once.
alter table app.links add column asked_again_at timestamptz;
