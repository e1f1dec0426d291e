-- The figures kept last of one set of labelled documents. Rows are told apart by their position: a clock may go back.

select extractor_version, documents, documents_read, measure, gold, found, precision, recall, f1, accuracy
from audit.quality
where gold_set = $gold_set
    and run_id = (select arg_max(run_id, rowid) from audit.quality where gold_set = $gold_set)
order by rowid;
