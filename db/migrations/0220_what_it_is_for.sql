-- What somebody may do with what was told in confidence. Before, nobody was asked.
alter table app.circumstances add column purpose text check (purpose in ('know', 'consider', 'help'));
alter table app.circumstances add constraint what_has_ended_is_for_nothing check (ended_at is null or purpose is null);
