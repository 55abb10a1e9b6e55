-- What each import changed, so that it can be undone: which parts of the catalogue, and their rows as they were before.

alter table data_release add column imported_by varchar(120);
alter table data_release add column undo_state varchar(10) default 'GONE' not null;
alter table data_release add column undone_at timestamp with time zone;
alter table data_release add column undone_by varchar(120);

-- One part, such as an institution with its names and links. The digest is of its rows as the import left them: whoever
-- changes one later, by whatever way, shows by it.
create table release_change (
    release_id bigint not null references data_release (id),
    part varchar(20) not null,
    row_key varchar(250) not null,
    was_there boolean not null,
    after_digest varchar(43) not null,
    primary key (release_id, part, row_key)
);

create index release_change_by_key on release_change (part, row_key);

-- One row of a part before the import, as JSON of its columns; columns without a value are left out.
create table release_before (
    release_id bigint not null references data_release (id),
    part varchar(20) not null,
    row_key varchar(250) not null,
    position integer not null,
    table_name varchar(40) not null,
    image varchar(16000) not null,
    primary key (release_id, part, row_key, position)
);
