-- Preparing a conference, its agenda, what was said and came of it, and what each party was told of it.

-- What one person brings to a conference, in its own words. `typed_by` where a grown-up typed for a child.
create table app.preparations (
  school_id uuid not null references app.schools,
  id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  side text not null check (side in ('home', 'student', 'school')),
  audience text not null check (audience in ('holders', 'side')),
  version integer not null default 1 check (version > 0),
  saved_at timestamptz not null,
  typed_by uuid not null,
  primary key (school_id, id),
  unique (school_id, meeting_id, person_id),
  foreign key (school_id, meeting_id) references app.meetings (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, person_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, typed_by) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.preparations enable row level security;
alter table app.preparations force row level security;
create policy school on app.preparations using (school_id = app.current_school()) with check (school_id = app.current_school());

-- An answer to one of the questions that its side is asked.
create table app.preparation_words (
  school_id uuid not null references app.schools,
  preparation_id uuid not null,
  question text not null check (question in
    ('see', 'worry', 'hope', 'talk', 'proud', 'hard', 'want', 'shows', 'academic', 'social', 'strengths', 'growth')),
  text text not null check (length(text) between 1 and 10000),
  primary key (school_id, preparation_id, question),
  foreign key (school_id, preparation_id) references app.preparations (school_id, id) on delete cascade deferrable initially deferred
);
alter table app.preparation_words enable row level security;
alter table app.preparation_words force row level security;
create policy school on app.preparation_words using (school_id = app.current_school()) with check (school_id = app.current_school());

-- How a young child finds a part of its day: 1 hard, 2 so-so, 3 good.
create table app.preparation_faces (
  school_id uuid not null references app.schools,
  preparation_id uuid not null,
  picture text not null check (picture in
    ('coming', 'reading', 'numbers', 'making', 'playing', 'friends', 'eating', 'outside')),
  face smallint not null check (face between 1 and 3),
  primary key (school_id, preparation_id, picture),
  foreign key (school_id, preparation_id) references app.preparations (school_id, id) on delete cascade deferrable initially deferred
);
alter table app.preparation_faces enable row level security;
alter table app.preparation_faces force row level security;
create policy school on app.preparation_faces using (school_id = app.current_school()) with check (school_id = app.current_school());

-- What is to be talked about. `mine` is read by its author alone, `side` by its side; without the student: once it has left.
create table app.agenda_items (
  school_id uuid not null references app.schools,
  id uuid not null,
  meeting_id uuid not null,
  side text not null check (side in ('home', 'student', 'school')),
  author_id uuid not null,
  text text not null check (length(text) between 1 and 4000),
  minutes smallint check (minutes between 1 and 120),
  place integer not null,
  audience text not null check (audience in ('all', 'side', 'mine')),
  student_there boolean not null default true,
  preparation_id uuid,
  earlier_id uuid,
  added_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (school_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check (earlier_id <> id),
  foreign key (school_id, meeting_id) references app.meetings (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, author_id) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, preparation_id) references app.preparations (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, earlier_id) references app.agenda_items (school_id, id) deferrable initially deferred,
  foreign key (school_id, withdrawn_by) references app.persons (school_id, id) deferrable initially deferred
);
create index on app.agenda_items (school_id, meeting_id);
create unique index one_follower_per_item on app.agenda_items (school_id, meeting_id, earlier_id);
alter table app.agenda_items enable row level security;
alter table app.agenda_items force row level security;
create policy school on app.agenda_items using (school_id = app.current_school()) with check (school_id = app.current_school());

-- What was said about an item, and by whom. Nothing is written over: `instead_of` names what it takes the place of, and two
-- that take the same place both stand. `mine`: a private note of whoever typed it.
create table app.agenda_words (
  school_id uuid not null references app.schools,
  id uuid not null,
  item_id uuid not null,
  side text not null check (side in ('home', 'student', 'school')),
  said_by uuid,
  text text not null check (length(text) <= 10000),
  mine boolean not null default false,
  instead_of uuid,
  typed_by uuid not null,
  typed_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, item_id) references app.agenda_items (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, said_by) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, instead_of) references app.agenda_words (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, typed_by) references app.persons (school_id, id) deferrable initially deferred
);
create index on app.agenda_words (school_id, item_id);
alter table app.agenda_words enable row level security;
alter table app.agenda_words force row level security;
create policy school on app.agenda_words using (school_id = app.current_school()) with check (school_id = app.current_school());

-- What came of an item. The last stands; two that take the same place both stand until somebody decides.
create table app.agenda_outcomes (
  school_id uuid not null references app.schools,
  id uuid not null,
  item_id uuid not null,
  came text not null check (came in ('agreed', 'differ', 'follow_up', 'not_now')),
  words text not null default '' check (length(words) <= 10000),
  home_words text not null default '' check (length(home_words) <= 10000),
  student_words text not null default '' check (length(student_words) <= 10000),
  school_words text not null default '' check (length(school_words) <= 10000),
  instead_of uuid,
  typed_by uuid not null,
  typed_at timestamptz not null,
  primary key (school_id, id),
  check (case when came = 'differ' then home_words <> '' and school_words <> '' else words <> '' end),
  foreign key (school_id, item_id) references app.agenda_items (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, instead_of) references app.agenda_outcomes (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, typed_by) references app.persons (school_id, id) deferrable initially deferred
);
create index on app.agenda_outcomes (school_id, item_id);
alter table app.agenda_outcomes enable row level security;
alter table app.agenda_outcomes force row level security;
create policy school on app.agenda_outcomes using (school_id = app.current_school()) with check (school_id = app.current_school());

-- A conference as it went: from when, since when without the student, and when it was closed.
create table app.meeting_talks (
  school_id uuid not null references app.schools,
  meeting_id uuid not null,
  begun_at timestamptz not null,
  begun_by uuid not null,
  student_left_at timestamptz,
  closed_at timestamptz,
  closed_by uuid,
  primary key (school_id, meeting_id),
  check ((closed_at is null) = (closed_by is null)),
  foreign key (school_id, meeting_id) references app.meetings (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, begun_by) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, closed_by) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.meeting_talks enable row level security;
alter table app.meeting_talks force row level security;
create policy school on app.meeting_talks using (school_id = app.current_school()) with check (school_id = app.current_school());

-- What both parties were told of a conference. A later one stands beside the earlier, which keeps the views on it.
create table app.summaries (
  school_id uuid not null references app.schools,
  id uuid not null,
  meeting_id uuid not null,
  n smallint not null check (n > 0),
  words text not null default '' check (length(words) <= 10000),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (school_id, id),
  unique (school_id, meeting_id, n),
  foreign key (school_id, meeting_id) references app.meetings (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, made_by) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.summaries enable row level security;
alter table app.summaries force row level security;
create policy school on app.summaries using (school_id = app.current_school()) with check (school_id = app.current_school());

-- Which outcomes a summary tells; these never change.
create table app.summary_outcomes (
  school_id uuid not null references app.schools,
  summary_id uuid not null,
  outcome_id uuid not null,
  primary key (school_id, summary_id, outcome_id),
  foreign key (school_id, summary_id) references app.summaries (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, outcome_id) references app.agenda_outcomes (school_id, id) on delete cascade deferrable initially deferred
);
alter table app.summary_outcomes enable row level security;
alter table app.summary_outcomes force row level security;
create policy school on app.summary_outcomes using (school_id = app.current_school()) with check (school_id = app.current_school());

-- What one party says to a summary: that it was so, or what it adds. Nobody changes it.
create table app.summary_views (
  school_id uuid not null references app.schools,
  id uuid not null,
  summary_id uuid not null,
  person_id uuid not null,
  side text not null check (side in ('home', 'student', 'school')),
  answer text not null check (answer in ('confirmed', 'adds')),
  text text not null default '' check (length(text) <= 10000),
  said_at timestamptz not null,
  primary key (school_id, id),
  check (answer = 'confirmed' or text <> ''),
  foreign key (school_id, summary_id) references app.summaries (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, person_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred
);
create index on app.summary_views (school_id, summary_id);
alter table app.summary_views enable row level security;
alter table app.summary_views force row level security;
create policy school on app.summary_views using (school_id = app.current_school()) with check (school_id = app.current_school());

-- Who has said whether they felt heard; what they said stands apart, and knows nobody.
create table app.heard_givers (
  school_id uuid not null references app.schools,
  meeting_id uuid not null,
  person_id uuid not null,
  primary key (school_id, meeting_id, person_id),
  foreign key (school_id, meeting_id) references app.meetings (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, person_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred
);
alter table app.heard_givers enable row level security;
alter table app.heard_givers force row level security;
create policy school on app.heard_givers using (school_id = app.current_school()) with check (school_id = app.current_school());

-- Shown in batches of five, so that no single answer can be told from the count before it.
create table app.heard_answers (
  school_id uuid not null references app.schools,
  id uuid not null,
  round_id uuid not null,
  heard text not null check (heard in ('yes', 'partly', 'no')),
  batch integer not null check (batch >= 0),
  primary key (school_id, id),
  foreign key (school_id, round_id) references app.rounds (school_id, id) on delete cascade deferrable initially deferred
);
create index on app.heard_answers (school_id, round_id);
alter table app.heard_answers enable row level security;
alter table app.heard_answers force row level security;
create policy school on app.heard_answers using (school_id = app.current_school()) with check (school_id = app.current_school());
