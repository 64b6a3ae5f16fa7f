-- Who reads a preparation is one question on every side: those who hold the conference, or all of its grown-ups.
alter table app.preparations drop constraint preparations_audience_check;
alter table app.preparations add constraint preparations_audience_check check (audience in ('holders', 'grown_ups'));

-- What was said is added to, and can be taken back by whoever typed it; private notes are items of their own.
alter table app.agenda_words drop column instead_of;
alter table app.agenda_words drop column mine;
alter table app.agenda_words add column withdrawn_at timestamptz;

-- The n-th outcome of an item, written by somebody who had seen the first `knew` of them: what it did not know of
-- it does not take the place of, so that two texts written at the same time both stand.
alter table app.agenda_outcomes drop column instead_of;
alter table app.agenda_outcomes add column n integer not null check (n > 0);
alter table app.agenda_outcomes add column knew integer not null check (knew >= 0 and knew < n);
alter table app.agenda_outcomes add constraint one_outcome_a_number unique (school_id, item_id, n);
