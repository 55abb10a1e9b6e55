-- Institutions that a steward found to be one: the one given up stays stored but is not listed any more, and imports leave
-- it alone, so that the decision outlives every new release of a register.

create table institution_merge (
    given_up varchar(120) not null primary key references institution (id),
    kept varchar(120) not null references institution (id),
    merged_at timestamp with time zone not null,
    merged_by varchar(120),
    check (given_up <> kept)
);

create index institution_merge_by_kept on institution_merge (kept);
