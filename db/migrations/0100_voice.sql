-- What home says about a child, any day of the year, and what the school does with it.

-- How fast the school wants to answer each kind, in its own school days.
create table app.voice_promises (
  school_id uuid not null references app.schools,
  kind text not null check (kind in ('observation', 'insight', 'concern', 'aspiration')),
  days smallint not null check (days between 1 and 60),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (school_id, kind),
  foreign key (school_id, set_by) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.voice_promises enable row level security;
alter table app.voice_promises force row level security;
create policy school on app.voice_promises using (school_id = app.current_school()) with check (school_id = app.current_school());

-- Which days of the week are school days (1 is Monday), from when until when in the evening nobody is written to,
-- and how much one home may write about one child within seven days.
create table app.voice_settings (
  school_id uuid not null references app.schools,
  school_days smallint[] not null check (cardinality(school_days) between 1 and 7 and school_days <@ '{1,2,3,4,5,6,7}'),
  quiet_from time not null,
  quiet_until time not null,
  most_a_week smallint not null check (most_a_week between 3 and 50),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (school_id),
  foreign key (school_id, set_by) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.voice_settings enable row level security;
alter table app.voice_settings force row level security;
create policy school on app.voice_settings using (school_id = app.current_school()) with check (school_id = app.current_school());

-- At the school's rhythm every home is asked the same few questions. Without a row: every quarter.
create table app.check_in_settings (
  school_id uuid not null references app.schools,
  rhythm text not null check (rhythm in ('quarterly', 'monthly', 'off')),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (school_id),
  foreign key (school_id, set_by) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.check_in_settings enable row level security;
alter table app.check_in_settings force row level security;
create policy school on app.check_in_settings using (school_id = app.current_school()) with check (school_id = app.current_school());

-- A starter question stands in the catalogue in every language; the school's own in the words that it gave.
-- What was asked once stays, so that an answer keeps its question.
create table app.check_in_questions (
  school_id uuid not null references app.schools,
  id uuid not null,
  starter text check (starter in ('well', 'hard', 'proud', 'hope')),
  words jsonb check (jsonb_typeof(words) = 'object'),
  place smallint not null,
  retired_at timestamptz,
  set_by uuid,
  set_at timestamptz not null,
  primary key (school_id, id),
  check (num_nonnulls(starter, words) = 1),
  foreign key (school_id, set_by) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.check_in_questions enable row level security;
alter table app.check_in_questions force row level security;
create policy school on app.check_in_questions using (school_id = app.current_school()) with check (school_id = app.current_school());

-- One time at which all homes were asked.
create table app.check_in_askings (
  school_id uuid not null references app.schools,
  id uuid not null,
  asked_at timestamptz not null,
  remind_at timestamptz not null,
  over_at timestamptz not null check (over_at > remind_at and remind_at > asked_at),
  reminded_at timestamptz,
  primary key (school_id, id)
);
create index on app.check_in_askings (school_id, asked_at);
alter table app.check_in_askings enable row level security;
alter table app.check_in_askings force row level security;
create policy school on app.check_in_askings using (school_id = app.current_school()) with check (school_id = app.current_school());

-- One home asked about one child. Who skips it, or lets it pass, leaves no row behind.
create table app.check_ins (
  school_id uuid not null references app.schools,
  id uuid not null,
  asking_id uuid not null,
  child_id uuid not null,
  party_id uuid not null,
  answered_at timestamptz,
  answered_by uuid,
  primary key (school_id, id),
  unique (school_id, asking_id, party_id),
  check ((answered_at is null) = (answered_by is null)),
  foreign key (school_id, asking_id) references app.check_in_askings (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, child_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, party_id) references app.parties (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, answered_by) references app.persons (school_id, id) deferrable initially deferred
);
create index on app.check_ins (school_id, child_id, answered_at);
create index on app.check_ins (school_id, party_id);
alter table app.check_ins enable row level security;
alter table app.check_ins force row level security;
create policy school on app.check_ins using (school_id = app.current_school()) with check (school_id = app.current_school());

create table app.check_in_answers (
  school_id uuid not null references app.schools,
  check_in_id uuid not null,
  question_id uuid not null,
  text text not null check (length(text) between 1 and 4000),
  primary key (school_id, check_in_id, question_id),
  foreign key (school_id, check_in_id) references app.check_ins (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, question_id) references app.check_in_questions (school_id, id) deferrable initially deferred
);
alter table app.check_in_answers enable row level security;
alter table app.check_in_answers force row level security;
create policy school on app.check_in_answers using (school_id = app.current_school()) with check (school_id = app.current_school());

-- What a home says of a child. `typed_by` is the author, or who of the school typed while the author spoke; where
-- another of the home spoke, `spoken_by` is the name.
create table app.voice_items (
  school_id uuid not null references app.schools,
  id uuid not null,
  child_id uuid not null,
  party_id uuid not null,
  author_id uuid not null,
  typed_by uuid not null,
  spoken_by text not null default '' check (length(spoken_by) <= 200),
  kind text not null check (kind in ('observation', 'insight', 'concern', 'aspiration')),
  text text not null check (length(text) between 1 and 20000),
  photo_id uuid,
  audience text not null check (audience in ('team', 'named')),
  homes text not null check (homes in ('ours', 'both')),
  said_at timestamptz not null,
  answer_by date not null,
  state text not null default 'heard' check (state in ('heard', 'asked', 'answered', 'taken_up', 'closed')),
  check_in_id uuid,
  question_id uuid,
  primary key (school_id, id),
  check ((check_in_id is null) = (question_id is null)),
  foreign key (school_id, child_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, party_id) references app.parties (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, author_id) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, typed_by) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, photo_id) references app.photos (school_id, id) deferrable initially deferred,
  foreign key (school_id, check_in_id, question_id) references app.check_in_answers (school_id, check_in_id, question_id) deferrable initially deferred
);
create index on app.voice_items (school_id, child_id, said_at desc);
create index on app.voice_items (school_id, party_id, said_at desc);
create index on app.voice_items (school_id, state, said_at) where state <> 'closed';
create unique index one_item_an_answer on app.voice_items (school_id, check_in_id, question_id) where check_in_id is not null;
alter table app.voice_items enable row level security;
alter table app.voice_items force row level security;
create policy school on app.voice_items using (school_id = app.current_school()) with check (school_id = app.current_school());

-- Whom the home named, where it is not for the whole team.
create table app.voice_readers (
  school_id uuid not null references app.schools,
  item_id uuid not null,
  reader_id uuid not null,
  named_by uuid not null,
  named_at timestamptz not null,
  primary key (school_id, item_id, reader_id),
  foreign key (school_id, item_id) references app.voice_items (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, reader_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, named_by) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.voice_readers enable row level security;
alter table app.voice_readers force row level security;
create policy school on app.voice_readers using (school_id = app.current_school()) with check (school_id = app.current_school());

-- What became of it, one step after the other. The areas that take an item up add their hop as a column.
create table app.voice_steps (
  school_id uuid not null references app.schools,
  id uuid not null,
  item_id uuid not null,
  step text not null check (step in ('answered', 'asked_back', 'replied', 'taken_up', 'closed')),
  text text not null check (length(text) <= 20000),
  by_id uuid not null,
  at timestamptz not null,
  primary key (school_id, id),
  constraint a_step_says_something check (step = 'taken_up' or btrim(text, E' \t\r\n') <> ''),
  foreign key (school_id, item_id) references app.voice_items (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, by_id) references app.persons (school_id, id) deferrable initially deferred
);
create index on app.voice_steps (school_id, item_id, at);
alter table app.voice_steps enable row level security;
alter table app.voice_steps force row level security;
create policy school on app.voice_steps using (school_id = app.current_school()) with check (school_id = app.current_school());

-- Whatever the code does: nothing is closed without an outcome in words.
create function app.closed_with_outcome() returns trigger language plpgsql as $$
begin
  if not exists (select from app.voice_steps where school_id = new.school_id and item_id = new.id and step = 'closed') then
    raise exception 'an item is closed by an outcome' using errcode = 'check_violation', constraint = 'closed_with_outcome';
  end if;
  return null;
end $$;
revoke all on function app.closed_with_outcome() from public;
create constraint trigger closed_with_outcome after insert or update on app.voice_items
  deferrable initially deferred for each row when (new.state = 'closed') execute function app.closed_with_outcome();

-- A link by which a guardian says something about one child and reads what came of it.
alter table app.links alter column round_id drop not null;
alter table app.links add column child_id uuid;
alter table app.links drop constraint links_purpose_check;
alter table app.links add constraint links_purpose_check check (purpose in ('times', 'meeting', 'booking', 'confirm', 'voice'));
alter table app.links add constraint of_a_round_or_a_child check (num_nonnulls(round_id, child_id) = 1 and (purpose = 'voice') = (child_id is not null));
alter table app.links add foreign key (school_id, child_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred;
