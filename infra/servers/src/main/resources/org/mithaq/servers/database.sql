-- One database: its owner makes schemas and grants on them, its user may only connect.
revoke all on database ${database} from public;
grant connect on database ${database} to ${user};

revoke all on schema public from public;
-- so that its migrations may grant on it
alter schema public owner to ${owner};
