-- Initiatives that the section made itself; those that ship with the program are not stored. Retired ones stay, since
-- addresses that name them are kept. Who made one is not referenced: the people of the demonstration are not stored.

create table initiative (
    id          varchar(60)                 not null primary key,
    name        varchar(120)                not null,
    description varchar(2000)               not null,
    scope       character large object      not null,
    made_by     varchar(100)                not null,
    made_at     timestamp(6) with time zone not null,
    changed_at  timestamp(6) with time zone not null,
    retired     boolean                     not null,
    version     bigint                      not null
);
