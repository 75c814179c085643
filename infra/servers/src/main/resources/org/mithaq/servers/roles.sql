-- The roles of an installation. Owners migrate, users work; nobody may make roles or databases.
do $$
declare
    role text;
begin
    foreach role in array array['mithaq_owner', 'mithaq_writer', 'mithaq_publisher', 'mithaq_reader', 'mithaq_auditor',
                               'mithaq_query_owner', 'mithaq_query'] loop
        if not exists (select 1 from pg_roles where rolname = role) then
            execute format('create role %I', role);
        end if;
    end loop;
end
$$;

alter role mithaq_owner login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '${mithaq_owner}';
alter role mithaq_writer login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '${mithaq_writer}';
alter role mithaq_publisher login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '${mithaq_publisher}';
alter role mithaq_reader login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '${mithaq_reader}';
alter role mithaq_auditor login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '${mithaq_auditor}';
alter role mithaq_query_owner login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '${mithaq_query_owner}';
alter role mithaq_query login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '${mithaq_query}';

-- A writer that stalls must not hold the log's lock for long, whether it waits for itself, for the server or for a client
-- that was stopped in the middle of what it sends.
alter role mithaq_writer set statement_timeout = '10s';
alter role mithaq_writer set idle_in_transaction_session_timeout = '2s';
alter role mithaq_writer set lock_timeout = '5s';
alter role mithaq_writer set transaction_timeout = '12s';

-- Who publishes holds no transaction open; who reads for others or audits changes nothing, and does not read for ever.
alter role mithaq_publisher set statement_timeout = '10s';
alter role mithaq_publisher set idle_in_transaction_session_timeout = '5s';
alter role mithaq_reader set statement_timeout = '20s';
alter role mithaq_reader set default_transaction_read_only = on;
alter role mithaq_auditor set statement_timeout = '10min';
alter role mithaq_auditor set default_transaction_read_only = on;

revoke all on database postgres from public;
revoke all on database template1 from public;
