-- What people edit of profiles and have not saved, one row for each account and institution, and what was saved, version
-- by version. Neither institutions nor accounts are referenced: a release of institutions may be taken back, and the
-- people of the demonstration are not stored.

create table profile_draft (
    account_id     uuid                        not null,
    institution_id varchar(120)                not null,
    base           character large object      not null,
    content        character large object      not null,
    changed_at     timestamp(6) with time zone not null,
    primary key (account_id, institution_id)
);

create table profile_version (
    institution_id varchar(120)                not null,
    number         integer                     not null,
    how            varchar(10)                 not null,
    saved_by       varchar(100)                not null,
    role           varchar(20)                 not null,
    saved_at       timestamp(6) with time zone not null,
    restored       integer,
    statements     character large object      not null,
    primary key (institution_id, number)
);

-- What was stated stays: the database itself refuses to change or delete it, whoever asks.
create trigger profile_version_kept before update, delete on profile_version
    call 'org.twinbridge.pole.persistence.KeptForGood';
