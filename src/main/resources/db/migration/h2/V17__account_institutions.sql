-- An officer may act for several institutions, the first of which is the one that pages open on.
create table account_institution (
    account_id     uuid         not null references account (id) on delete cascade,
    place          integer      not null,
    institution_id varchar(120) not null,
    primary key (account_id, place)
);

create index account_institution_by_institution on account_institution (institution_id);

insert into account_institution (account_id, place, institution_id)
select id, 0, institution_id from account where institution_id is not null;

alter table account drop column institution_id;

-- Where notices go by mail; the name at the single sign-on; how often the account was signed out everywhere, which ends
-- every session begun before; when it signed in last.
alter table account add column mail varchar(254);
alter table account add column oidc_subject varchar(255);
alter table account add column sign_outs integer default 0 not null;
alter table account add column last_sign_in timestamp(6) with time zone;
alter table account add column version bigint default 0 not null;
-- Whoever comes through the single sign-on alone has none.
alter table account alter column password drop not null;
alter table account add constraint account_oidc_subject_unique unique (oidc_subject);

create table account_aud (
    id           uuid    not null,
    rev          integer not null references revinfo (rev),
    revtype      smallint,
    name         varchar(100),
    display_name varchar(200),
    mail         varchar(254),
    oidc_subject varchar(255),
    active       boolean,
    primary key (id, rev)
);

create table account_role_aud (
    rev        integer     not null references revinfo (rev),
    account_id uuid        not null,
    role       varchar(20) not null,
    revtype    smallint,
    primary key (rev, account_id, role)
);

create table account_institution_aud (
    rev            integer      not null references revinfo (rev),
    account_id     uuid         not null,
    place          integer      not null,
    institution_id varchar(120) not null,
    revtype        smallint,
    primary key (rev, account_id, place, institution_id)
);
