-- Undoes the transaction whose claim of places was not met: whoever sends the claim and the commit at once cannot look between.
CREATE FUNCTION refuse_places() RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'There are not as many places.' USING ERRCODE = 'MQ001';
END $$;
