-- What sort of partnership a twinning is and when it ran, as files of earlier twinnings state it.

alter table twinning add column kind varchar(20) default 'TWINNING' not null;
alter table twinning add column started_on date;
alter table twinning add column ended_on date;
