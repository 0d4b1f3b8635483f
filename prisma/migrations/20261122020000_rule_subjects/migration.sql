-- Whom a rule is about, a row each, tied by keys: what is deleted leaves the rules that named it.
CREATE TYPE rule_subject_kind AS ENUM ('guest', 'household', 'tag', 'side');

CREATE UNIQUE INDEX seating_rules_event_id_layout_id_id_key ON seating_rules (event_id, layout_id, id);
DROP INDEX seating_rules_event_id_layout_id_idx;
ALTER TABLE seating_rules ADD COLUMN subject_count integer NOT NULL DEFAULT 0,
  ADD CONSTRAINT seating_rules_subject_count CHECK (subject_count >= 0);

CREATE TABLE seating_rule_subjects (
  event_id uuid NOT NULL,
  layout_id uuid NOT NULL,
  rule_id uuid NOT NULL,
  position integer NOT NULL,
  kind rule_subject_kind NOT NULL,
  guest_id uuid,
  household_id uuid,
  tag_id uuid,
  side text,

  CONSTRAINT seating_rule_subjects_pkey PRIMARY KEY (rule_id, position),
  CONSTRAINT seating_rule_subjects_position CHECK (position > 0),
  CONSTRAINT seating_rule_subjects_one CHECK (
    num_nonnulls(guest_id, household_id, tag_id, side) = 1
    AND (kind = 'guest') = (guest_id IS NOT NULL)
    AND (kind = 'household') = (household_id IS NOT NULL)
    AND (kind = 'tag') = (tag_id IS NOT NULL)
    AND (kind = 'side') = (side IS NOT NULL)),
  CONSTRAINT seating_rule_subjects_event_id_layout_id_rule_id_fkey FOREIGN KEY (event_id, layout_id, rule_id)
    REFERENCES seating_rules (event_id, layout_id, id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT seating_rule_subjects_event_id_guest_id_fkey FOREIGN KEY (event_id, guest_id)
    REFERENCES guests (event_id, id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT seating_rule_subjects_event_id_household_id_fkey FOREIGN KEY (event_id, household_id)
    REFERENCES households (event_id, id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT seating_rule_subjects_event_id_tag_id_fkey FOREIGN KEY (event_id, tag_id)
    REFERENCES guest_tags (event_id, id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX seating_rule_subjects_event_id_layout_id_rule_id_idx
  ON seating_rule_subjects (event_id, layout_id, rule_id);
CREATE INDEX seating_rule_subjects_event_id_guest_id_idx ON seating_rule_subjects (event_id, guest_id);
CREATE INDEX seating_rule_subjects_event_id_household_id_idx ON seating_rule_subjects (event_id, household_id);
CREATE INDEX seating_rule_subjects_event_id_tag_id_idx ON seating_rule_subjects (event_id, tag_id);

-- What was written into the rule itself moves there, as far as it is still there.
INSERT INTO seating_rule_subjects (event_id, layout_id, rule_id, position, kind, guest_id, household_id, tag_id, side)
SELECT r.event_id, r.layout_id, r.id, w.position, (w.who ->> 'kind')::rule_subject_kind, g.id, h.id, t.id, w.who ->> 'name'
FROM seating_rules r
CROSS JOIN LATERAL jsonb_array_elements(r.matter -> 'who') WITH ORDINALITY AS w (who, position)
LEFT JOIN guests g ON w.who ->> 'kind' = 'guest' AND g.event_id = r.event_id AND g.id = (w.who ->> 'id')::uuid
LEFT JOIN households h ON w.who ->> 'kind' = 'household' AND h.event_id = r.event_id AND h.id = (w.who ->> 'id')::uuid
LEFT JOIN guest_tags t ON w.who ->> 'kind' = 'tag' AND t.event_id = r.event_id AND t.id = (w.who ->> 'id')::uuid
WHERE r.matter ? 'who' AND (w.who ->> 'kind' = 'side' OR g.id IS NOT NULL OR h.id IS NOT NULL OR t.id IS NOT NULL);

-- A rule about nobody says nothing.
DELETE FROM seating_rules r
WHERE r.matter ? 'who' AND NOT EXISTS (SELECT FROM seating_rule_subjects s WHERE s.rule_id = r.id);

UPDATE seating_rules r SET matter = r.matter - 'who',
  subject_count = (SELECT count(*) FROM seating_rule_subjects s WHERE s.rule_id = r.id)
WHERE r.matter ? 'who';
