-- The interest on loans of some products, by manager, in 1e-10 of the policy's currency in `figure_unit` parts.
CREATE TABLE base_interest AS
SELECT rule.base, margin.manager, sum(margin.interest_units) AS units
FROM interest_rule AS rule
JOIN base_product AS product ON product.base = rule.base
JOIN margin ON margin.record = 'loan' AND margin.product = product.product
GROUP BY rule.base, margin.manager;
