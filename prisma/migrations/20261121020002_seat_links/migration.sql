-- The link to "find my seat" that hangs at an entrance: raising the number ends every one that was printed.
ALTER TABLE events ADD COLUMN seat_link_version integer NOT NULL DEFAULT 1,
  ADD CONSTRAINT events_seat_link_version CHECK (seat_link_version > 0);
