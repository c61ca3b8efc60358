-- What a flow comes to: its amount, or the loss that a disposal realises (a recovery takes away from it).
CREATE MACRO flow_amount(record, event, amount, principal, proceeds) AS (
  CASE
    WHEN record <> 'disposal' THEN CAST(amount AS DECIMAL(24, 2))
    WHEN event IN ('sale', 'write_off', 'transfer_out') THEN
      greatest(
        CAST(coalesce(principal, 0) AS DECIMAL(24, 2)) - CAST(coalesce(proceeds, 0) AS DECIMAL(24, 2)),
        CAST(0 AS DECIMAL(24, 2)))
    WHEN event = 'recovery' THEN -CAST(coalesce(proceeds, 0) AS DECIMAL(24, 2))
    ELSE 0
  END
);
