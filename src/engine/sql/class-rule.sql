-- What the policy says of each class of the five-grade classification, 1 normal to 5 loss: whether interest accrues, the
-- provision, and the yearly rate of the expected loss.
CREATE TABLE class_rule (
  class UTINYINT, name VARCHAR, accrues BOOLEAN, ratio DECIMAL(9, 8), expected_loss_rate DECIMAL(9, 8)
);
