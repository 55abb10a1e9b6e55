-- People who sign in. Demonstration accounts are never stored.
create table account (
    id             uuid                        not null primary key,
    name           varchar(100)                not null,
    display_name   varchar(200)                not null,
    password       varchar(200)                not null,
    institution_id varchar(120),
    active         boolean                     not null,
    created        timestamp(6) with time zone not null,
    constraint account_name_unique unique (name)
);

create table account_role (
    account_id uuid        not null references account (id) on delete cascade,
    role       varchar(20) not null,
    primary key (account_id, role)
);
