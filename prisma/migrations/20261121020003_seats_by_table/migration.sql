-- By the table first: before statistics are taken (a paste of hundreds of tables is a minute ahead of them), an index that
-- begins with the layout looked as good for one seat as the seat's own, and thousands of checks read the layout each.
DROP INDEX seats_event_id_layout_id_table_id_idx;
CREATE INDEX seats_table_id_event_id_layout_id_idx ON seats (table_id, event_id, layout_id);
