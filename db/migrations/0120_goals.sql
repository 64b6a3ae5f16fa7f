-- What home, school and child want to reach, what each does for it, and what helps on the way.

-- Of `homes`: school, student and every home of the child read it; of `home`: the school and that one home. Which
-- word of a family it comes from and serves becomes a foreign key in 0121, which item of an agenda after 0130.
create table app.goals (
  school_id uuid not null references app.schools,
  id uuid not null,
  child_id uuid not null,
  kind text not null check (kind in ('academic', 'developmental')),
  audience text not null check (audience in ('home', 'homes')),
  party_id uuid,
  area_id uuid not null,
  aspiration_id uuid,
  why_none text not null default '' check (length(why_none) <= 2000),
  from_item_id uuid,
  from_agenda_id uuid,
  proposed_by uuid not null,
  proposed_side text not null check (proposed_side in ('school', 'home', 'student')),
  proposed_at timestamptz not null,
  ended_at timestamptz,
  ended_as text check (ended_as in ('reached', 'let_go')),
  ended_by uuid,
  ended_words text not null default '' check (length(ended_words) <= 4000),
  primary key (school_id, id),
  check ((audience = 'home') = (party_id is not null)),
  constraint serves_an_aspiration_or_says_why_none check (aspiration_id is not null or why_none <> ''),
  check (num_nonnulls(ended_at, ended_as, ended_by) in (0, 3)),
  foreign key (school_id, child_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, party_id) references app.parties (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, area_id) references app.areas (school_id, id) deferrable initially deferred,
  foreign key (school_id, proposed_by) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, ended_by) references app.persons (school_id, id) deferrable initially deferred
);
create index on app.goals (school_id, child_id, proposed_at desc);
alter table app.goals enable row level security;
alter table app.goals force row level security;
create policy school on app.goals using (school_id = app.current_school()) with check (school_id = app.current_school());

-- The words of a goal; never written over. With a party: one home's words to the school, which no other home reads.
create table app.goal_versions (
  school_id uuid not null references app.schools,
  id uuid not null,
  goal_id uuid not null,
  n integer not null check (n > 0),
  party_id uuid,
  words text not null check (length(words) between 1 and 2000),
  child_words text not null default '' check (length(child_words) <= 2000),
  why text not null check (length(why) between 1 and 4000),
  baseline text not null default '' check (length(baseline) <= 4000),
  reached_looks_like text not null check (length(reached_looks_like) between 1 and 4000),
  side text not null check (side in ('school', 'home', 'student')),
  by_id uuid not null,
  at timestamptz not null,
  primary key (school_id, id),
  unique (school_id, goal_id, n),
  foreign key (school_id, goal_id) references app.goals (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, party_id) references app.parties (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, by_id) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.goal_versions enable row level security;
alter table app.goal_versions force row level security;
create policy school on app.goal_versions using (school_id = app.current_school()) with check (school_id = app.current_school());

create table app.goal_milestones (
  school_id uuid not null references app.schools,
  id uuid not null,
  version_id uuid not null,
  place smallint not null check (place > 0),
  text text not null check (length(text) between 1 and 500),
  due_on date not null,
  reached_at timestamptz,
  reached_by uuid,
  primary key (school_id, id),
  unique (school_id, version_id, place),
  check ((reached_at is null) = (reached_by is null)),
  foreign key (school_id, version_id) references app.goal_versions (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, reached_by) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.goal_milestones enable row level security;
alter table app.goal_milestones force row level security;
create policy school on app.goal_milestones using (school_id = app.current_school()) with check (school_id = app.current_school());

-- What each side says to a version. The last word of a side stands; those before it stay.
create table app.goal_assents (
  school_id uuid not null references app.schools,
  version_id uuid not null,
  place integer not null check (place > 0),
  side text not null check (side in ('school', 'home', 'student')),
  party_id uuid,
  answer text not null check (answer in ('agreed', 'differs')),
  text text not null default '' check (length(text) <= 4000),
  by_id uuid not null,
  at timestamptz not null,
  primary key (school_id, version_id, place),
  check ((side = 'home') = (party_id is not null)),
  check (answer = 'agreed' or text <> ''),
  foreign key (school_id, version_id) references app.goal_versions (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, party_id) references app.parties (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, by_id) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.goal_assents enable row level security;
alter table app.goal_assents force row level security;
create policy school on app.goal_assents using (school_id = app.current_school()) with check (school_id = app.current_school());

-- What was seen and bears on a goal; what it says is read where observations are.
create table app.goal_evidence (
  school_id uuid not null references app.schools,
  goal_id uuid not null,
  observation_id uuid not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (school_id, goal_id, observation_id),
  foreign key (school_id, goal_id) references app.goals (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, observation_id) references app.observations (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, added_by) references app.persons (school_id, id) deferrable initially deferred
);
alter table app.goal_evidence enable row level security;
alter table app.goal_evidence force row level security;
create policy school on app.goal_evidence using (school_id = app.current_school()) with check (school_id = app.current_school());

-- A need that somebody has named. `team`: the child's educators alone.
create table app.support_requests (
  school_id uuid not null references app.schools,
  id uuid not null,
  child_id uuid not null,
  audience text not null check (audience in ('team', 'home', 'homes')),
  party_id uuid,
  need text not null check (length(need) between 1 and 4000),
  from_item_id uuid,
  from_agenda_id uuid,
  goal_id uuid,
  side text not null check (side in ('school', 'home')),
  raised_by uuid not null,
  raised_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_words text not null default '' check (length(ended_words) <= 4000),
  primary key (school_id, id),
  check ((audience = 'home') = (party_id is not null)),
  check ((ended_at is null) = (ended_by is null)),
  constraint no_need_ends_without_an_outcome check (ended_at is null or ended_words <> ''),
  foreign key (school_id, child_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, party_id) references app.parties (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, goal_id) references app.goals (school_id, id) deferrable initially deferred,
  foreign key (school_id, raised_by) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, ended_by) references app.persons (school_id, id) deferrable initially deferred
);
create index on app.support_requests (school_id, child_id, raised_at desc);
alter table app.support_requests enable row level security;
alter table app.support_requests force row level security;
create policy school on app.support_requests using (school_id = app.current_school()) with check (school_id = app.current_school());

-- What is tried for a need: from when, who sees to it, when it is looked at again, and what came of it.
create table app.support_plans (
  school_id uuid not null references app.schools,
  id uuid not null,
  request_id uuid not null,
  strategy text not null check (length(strategy) between 1 and 4000),
  resource text not null default '' check (length(resource) <= 2000),
  starts_on date not null,
  review_on date not null check (review_on >= starts_on),
  who_id uuid not null,
  made_by uuid not null,
  made_at timestamptz not null,
  outcome text check (outcome in ('helped', 'partly', 'not')),
  outcome_words text not null default '' check (length(outcome_words) <= 4000),
  outcome_by uuid,
  outcome_at timestamptz,
  primary key (school_id, id),
  check (num_nonnulls(outcome, outcome_by, outcome_at) in (0, 3)),
  check (outcome is null or outcome_words <> ''),
  foreign key (school_id, request_id) references app.support_requests (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, who_id) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, made_by) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, outcome_by) references app.persons (school_id, id) deferrable initially deferred
);
create index on app.support_plans (school_id, request_id);
create index on app.support_plans (school_id, review_on) where outcome is null;
alter table app.support_plans enable row level security;
alter table app.support_plans force row level security;
create policy school on app.support_plans using (school_id = app.current_school()) with check (school_id = app.current_school());

-- What is to be done, by exactly one: somebody of the school, one home, or the student.
create table app.actions (
  school_id uuid not null references app.schools,
  id uuid not null,
  child_id uuid not null,
  owner text not null check (owner in ('school', 'home', 'student')),
  owner_id uuid,
  audience text not null check (audience in ('team', 'home', 'homes')),
  party_id uuid,
  text text not null check (length(text) between 1 and 2000),
  due_on date not null,
  goal_id uuid,
  support_id uuid,
  agenda_item_id uuid,
  added_by uuid not null,
  added_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  done_words text not null default '' check (length(done_words) <= 4000),
  has_photo boolean not null default false,
  dropped_at timestamptz,
  dropped_by uuid,
  dropped_words text not null default '' check (length(dropped_words) <= 2000),
  primary key (school_id, id),
  constraint exactly_one_owner check (case owner
    when 'school' then owner_id is not null
    when 'home' then owner_id is null and audience = 'home'
    else owner_id is null and audience <> 'team' end),
  check ((audience = 'home') = (party_id is not null)),
  check ((done_at is null) = (done_by is null)),
  check (done_at is null or done_words <> '' or has_photo),
  check ((dropped_at is null) = (dropped_by is null)),
  check (dropped_at is null or (done_at is null and dropped_words <> '')),
  foreign key (school_id, child_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, owner_id) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, party_id) references app.parties (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, goal_id) references app.goals (school_id, id) deferrable initially deferred,
  foreign key (school_id, support_id) references app.support_requests (school_id, id) deferrable initially deferred,
  foreign key (school_id, added_by) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, done_by) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, dropped_by) references app.persons (school_id, id) deferrable initially deferred
);
create index on app.actions (school_id, child_id, due_on) where done_at is null and dropped_at is null;
create index on app.actions (school_id, child_id, added_at desc);
create index on app.actions (school_id, goal_id);
alter table app.actions enable row level security;
alter table app.actions force row level security;
create policy school on app.actions using (school_id = app.current_school()) with check (school_id = app.current_school());

create table app.action_photos (
  school_id uuid not null references app.schools,
  action_id uuid not null,
  bytes bytea not null,
  width smallint not null,
  height smallint not null,
  primary key (school_id, action_id),
  foreign key (school_id, action_id) references app.actions (school_id, id) on delete cascade deferrable initially deferred
);
alter table app.action_photos enable row level security;
alter table app.action_photos force row level security;
create policy school on app.action_photos using (school_id = app.current_school()) with check (school_id = app.current_school());

-- What was good is said, with who helped. A home that helped is named to itself and to the school.
create table app.celebrations (
  school_id uuid not null references app.schools,
  id uuid not null,
  child_id uuid not null,
  goal_id uuid not null,
  audience text not null check (audience in ('home', 'homes')),
  party_id uuid,
  words text not null check (length(words) between 1 and 4000),
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (school_id, id),
  constraint celebrated_once unique (school_id, goal_id),
  check ((audience = 'home') = (party_id is not null)),
  foreign key (school_id, child_id) references app.persons (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, goal_id) references app.goals (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, party_id) references app.parties (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, said_by) references app.persons (school_id, id) deferrable initially deferred
);
create index on app.celebrations (school_id, child_id, said_at desc);
alter table app.celebrations enable row level security;
alter table app.celebrations force row level security;
create policy school on app.celebrations using (school_id = app.current_school()) with check (school_id = app.current_school());

create table app.celebration_helpers (
  school_id uuid not null references app.schools,
  celebration_id uuid not null,
  place smallint not null check (place > 0),
  side text not null check (side in ('school', 'home', 'student')),
  person_id uuid,
  party_id uuid,
  primary key (school_id, celebration_id, place),
  check ((side = 'school') = (person_id is not null)),
  check ((side = 'home') = (party_id is not null)),
  foreign key (school_id, celebration_id) references app.celebrations (school_id, id) on delete cascade deferrable initially deferred,
  foreign key (school_id, person_id) references app.persons (school_id, id) deferrable initially deferred,
  foreign key (school_id, party_id) references app.parties (school_id, id) on delete cascade deferrable initially deferred
);
alter table app.celebration_helpers enable row level security;
alter table app.celebration_helpers force row level security;
create policy school on app.celebration_helpers using (school_id = app.current_school()) with check (school_id = app.current_school());
