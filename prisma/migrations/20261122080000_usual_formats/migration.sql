-- "English" alone was what nobody had chosen, and is written as in the United States; the house writes as in Britain.
ALTER TABLE users ALTER COLUMN locale SET DEFAULT 'en-GB';
UPDATE users SET locale = 'en-GB' WHERE locale = 'en';
