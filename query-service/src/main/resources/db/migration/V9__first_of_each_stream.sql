-- The first event of each stream, by the beginning of its name: which processes there are.
create index history_first on history (stream_key text_pattern_ops) where version = 1;
