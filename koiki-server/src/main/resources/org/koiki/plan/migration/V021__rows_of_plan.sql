create index standing_row_of_plan on standing_row (target_date) where block = filer;
comment on index standing_row_of_plan is 'The rows at the level of whole plans, for what a day adds up to.';
