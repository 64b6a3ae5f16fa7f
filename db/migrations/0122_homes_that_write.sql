-- Which home wrote the words of a goal: other homes read the words where they are for all, and never who wrote them.
alter table app.goal_versions add column home_id uuid;
alter table app.goal_versions add constraint written_in_a_home check ((side = 'home') = (home_id is not null));
alter table app.goal_versions add check (party_id is null or party_id = home_id);
alter table app.goal_versions add foreign key (school_id, home_id) references app.parties (school_id, id) on delete cascade deferrable initially deferred;
