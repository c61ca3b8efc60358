-- What a flow comes to in cents: its amount, or the loss that a disposal realises (a recovery takes away from it).
CREATE MACRO flow_cents(record, event, amount, principal, proceeds) AS (
  CASE
    WHEN record <> 'disposal' THEN CAST(cents(amount) AS HUGEINT)
    WHEN event IN ('sale', 'write_off', 'transfer_out') THEN
      greatest(coalesce(cents(principal), 0) - coalesce(cents(proceeds), 0), CAST(0 AS HUGEINT))
    WHEN event = 'recovery' THEN -coalesce(cents(proceeds), 0)
    ELSE 0
  END
);
