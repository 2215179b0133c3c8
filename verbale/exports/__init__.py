"""Knows the door to the formats in which results leave: one file a format."""

from verbale.exports.coded import coded_line, coded_object
from verbale.exports.dump import dump_record
from verbale.exports.tables import columns_of, row_object, write_csv, write_jsonl

__all__ = ["coded_line", "coded_object", "columns_of", "dump_record", "row_object", "write_csv", "write_jsonl"]
