-- The roles of an installation. Owners migrate, users work; nobody may make roles or databases.
do $$
declare
    role text;
begin
    foreach role in array array['mithaq_owner', 'mithaq_writer', 'mithaq_query_owner', 'mithaq_query'] loop
        if not exists (select 1 from pg_roles where rolname = role) then
            execute format('create role %I', role);
        end if;
    end loop;
end
$$;

alter role mithaq_owner login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '${mithaq_owner}';
alter role mithaq_writer login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '${mithaq_writer}';
alter role mithaq_query_owner login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '${mithaq_query_owner}';
alter role mithaq_query login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '${mithaq_query}';

-- A writer that stalls must not hold the log's lock for long.
alter role mithaq_writer set statement_timeout = '10s';
alter role mithaq_writer set idle_in_transaction_session_timeout = '5s';
alter role mithaq_writer set lock_timeout = '5s';

revoke all on database postgres from public;
revoke all on database template1 from public;
