-- How many checkpoints no known key has signed is asked twice a second, also when there are millions that one did sign.
create index checkpoint_unknown on checkpoint (number) where seal = 'UNKNOWN';
