-- Networks that staff put forward, with the evidence of that moment. Only ever added to: what was proposed stays as it
-- was, whatever becomes of the institutions, so that none is referenced.
create table network_proposal (
    id          uuid                        primary key,
    title       varchar(200)                not null,
    address     varchar(4000)               not null,
    evidence    clob                        not null,
    proposed_by varchar(100)                not null,
    proposed_at timestamp(6) with time zone not null
);

create index network_proposal_by_time on network_proposal (proposed_at);
