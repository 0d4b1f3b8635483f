-- Planners are told when guests give their seats back.
ALTER TYPE notification_kind ADD VALUE 'seats_released' BEFORE 'import_finished';
