-- Each position in the units of manager figures, with what FTP makes of its balances in each slice: the product's rate, else
-- that of its kind, else that of the account's term.
CREATE VIEW margin AS
WITH scaled AS (
  SELECT *, getvariable('figure_unit') // unit AS scale FROM position
)
SELECT
  scaled.record, scaled.account, scaled.customer, scaled.product, scaled.manager, scaled.is_held,
  coalesce(nullif(scaled.branch, ''), home.branch, '') AS branch,
  scale * slice_{n}_units AS slice_{n}_units,
  scale * accrued_{n}_units AS accrued_{n}_units,
  scale * slice_{n}_units * coalesce(own.ftp_{n}, kind.ftp_{n}, term.rate_units, 0) AS ftp_{n}_units,
  false
    OR coalesce(own.ftp_{n}, kind.ftp_{n}, term.rate_units) IS NULL
    AS lacks_ftp,
  scaled.is_opening,
  scale * daily_units AS daily_units,
  scale * ten_day_units AS ten_day_units,
  scale * CASE WHEN getvariable('averaging') = 'daily' THEN daily_units ELSE ten_day_units END AS averaged_units,
  scale * closing_units AS closing_units,
  scale * interest_units AS interest_units,
  scale * provision_opening_units AS provision_opening_units,
  scale * provision_closing_units AS provision_closing_units,
  scale * expected_loss_units AS expected_loss_units,
  CASE WHEN scaled.record = 'loan' THEN
    scale * daily_units * coalesce(rate_units(rule.risk_weight), getvariable('other_risk_weight'))
  ELSE 0 END AS weighted_units
FROM scaled
LEFT JOIN home_branch AS home ON home.manager = scaled.manager
LEFT JOIN product_rule AS rule ON rule.product = scaled.product
LEFT JOIN ftp_rule AS own ON own.record = scaled.record AND own.product = scaled.product
LEFT JOIN ftp_rule AS kind ON kind.record = scaled.record AND kind.product = ''
LEFT JOIN (
  SELECT record, account, start_date, maturity_date - start_date AS term FROM account WHERE getvariable('ftp_method') = 'term'
) AS dated ON dated.record = scaled.record AND dated.account = scaled.account
LEFT JOIN term_rate AS term ON term.start_date = dated.start_date AND term.term = dated.term;
