-- A workbook is kept as the text of one of its sheets. Which sheet that is, what the others are called and which cells
-- could not be read no longer stands in that text: it is kept beside it, for as long.
alter table app.imports add column notes jsonb not null default '[]';
