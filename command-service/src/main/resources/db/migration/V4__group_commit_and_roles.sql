-- A receipt names its events by their place in the log, which is given in the same round trip: it no longer holds them.
alter table receipt
    add column stream   text,
    add column version  int,
    add column position bigint,
    add column events   int;
update receipt
   set stream = answer::jsonb ->> 'stream',
       version = (answer::jsonb ->> 'version')::int,
       position = (answer::jsonb ->> 'position')::bigint,
       events = jsonb_array_length(answer::jsonb -> 'events');
alter table receipt
    alter column stream set not null,
    alter column version set not null,
    alter column position set not null,
    alter column events set not null,
    drop column answer;
comment on column receipt.position is 'of the last event, the events before it are the command''s too; without events, of the last one of the stream';

-- Nobody changes what stands in an append-only table by accident, its owner neither; on purpose is what the tree finds.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the table % is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger append_only before update or delete or truncate on event_log
    for each statement execute function refuse_change();

-- Who publishes reads the log and moves the places of publication; who reads it for others, and who audits it, does only that.
grant usage on schema public, people to ${publisher};
grant select on event_log, published, people.person, people.erased, people.register, people.published_changes to ${publisher};
grant update on published, people.published_changes to ${publisher};
grant usage on schema public to ${reader}, ${auditor};
grant select on event_log to ${reader};
grant select on event_log, receipt, published, evidence to ${auditor};
revoke update on published, people.published_changes from ${writer};
