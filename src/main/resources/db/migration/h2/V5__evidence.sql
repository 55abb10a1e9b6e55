-- What publications and programmes show of institutions: read by imports, beside what they state of themselves.

create table evidence_item (
    institution_id varchar(120) not null references institution (id),
    origin varchar(20) not null,
    item varchar(10) not null,
    field varchar(4) not null,
    modality varchar(24) not null,
    amount double precision not null,
    stated_on date not null,
    note varchar(500) not null,
    primary key (institution_id, origin, item, field, modality)
);
