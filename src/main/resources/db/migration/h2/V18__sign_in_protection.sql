-- Failed attempts to sign in, by the name that was typed, whether an account has it or not: who asks cannot tell. Kept
-- here so that a restart forgives nothing.
create table sign_in_failure (
    name         varchar(100)                not null primary key,
    failures     integer                     not null,
    failed_at    timestamp(6) with time zone not null,
    locked_until timestamp(6) with time zone
);

create index sign_in_failure_by_time on sign_in_failure (failed_at);
