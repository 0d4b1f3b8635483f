-- Why nothing may be sent to an address; null when it may. The one rule for mails, batches and text messages.
CREATE FUNCTION suppression_of(organization UUID, recipient TEXT, kind mail_stream) RETURNS suppression_reason
LANGUAGE sql STABLE AS $$
  SELECT s.reason FROM suppressions s
  WHERE s.address = lower(recipient)
    AND (s.organization_id IS NULL OR (kind = 'announcement' AND s.organization_id = organization))
  ORDER BY s.organization_id NULLS FIRST LIMIT 1
$$;
