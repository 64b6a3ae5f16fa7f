-- Whoever did not come and gave no word: of the whole home, and of one person.
alter table app.booking_ends
  drop constraint booking_ends_went_check,
  add constraint booking_ends_went_check check (went in ('held', 'home_away', 'home_silent', 'school_away'));
alter table app.attendances
  drop constraint attendances_came_check,
  add constraint attendances_came_check check (came in ('came', 'late', 'away', 'silent'));
