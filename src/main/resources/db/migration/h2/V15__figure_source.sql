-- Who publishes a figure; null where the table that it came from does not say.
alter table country_figure add column source varchar(120);
