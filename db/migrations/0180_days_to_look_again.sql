-- When home and school look at a goal again; of the words of a goal, as all else that is agreed.
alter table app.goal_versions add column review_on date;
