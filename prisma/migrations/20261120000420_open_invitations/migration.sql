-- One open invitation for an address to an organization, and one for each of its events.
CREATE UNIQUE INDEX invitations_one_open_membership ON invitations (organization_id, email)
  WHERE event_id IS NULL AND accepted_at IS NULL AND revoked_at IS NULL;
CREATE UNIQUE INDEX invitations_one_open_staff ON invitations (event_id, email)
  WHERE event_id IS NOT NULL AND accepted_at IS NULL AND revoked_at IS NULL;
