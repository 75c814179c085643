-- The list for any day. A plan's life is cut into stretches of days on which nothing in the list changes: a stretch begins
-- where something happened, where a due date or the plan's end has passed, and lasts until the next one begins. The last
-- stretches lie ahead: how the plan will stand if nothing more is told of it.
create table portfolio_standing (
    plan_key     text not null,
    from_day     date not null,
    happened_on  date not null,
    version      integer not null,
    stage        text not null,
    commitments  integer not null,
    complete     integer not null,
    substantial  integer not null,
    limited      integer not null,
    not_started  integer not null,
    unreported   integer not null,
    overdue      integer not null,
    endorsements integer not null,
    next_on      date,
    primary key (plan_key, from_day)
);
comment on column portfolio_standing.happened_on is 'the last day, by the beginning of the stretch, of which something is told';

-- The dates that lay ahead: looked at for the plans that are shown, and kept apart so that adding all plans up reads little.
create table portfolio_next (
    plan_key text not null,
    from_day date not null,
    dates    jsonb not null,
    primary key (plan_key, from_day)
);

-- What a plan is called and who makes it: that changes seldom, so it is kept once and not in every stretch.
create table portfolio_heading (
    plan_key     text not null,
    from_day     date not null,
    process      text not null,
    heading      jsonb not null,
    member_ids   text[] not null,
    member_names text[] not null,
    searchable   text not null,
    primary key (plan_key, from_day)
);

-- What stood here of today is the stretch of today; every plan is computed anew from the history.
delete from portfolio;
delete from read_model where name = 'portfolio';
alter table portfolio
    drop column facts,
    drop column open_until,
    drop column searchable,
    add column zone text not null;
comment on column portfolio.zone is 'the zone in which the days of the plan are counted';

grant select, insert, update, delete on portfolio_standing, portfolio_next, portfolio_heading to "${runtime}";
