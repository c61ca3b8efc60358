-- What the policy says of each class of the five-grade classification: 1 normal to 5 loss.
CREATE TABLE class_rule (class UTINYINT, name VARCHAR, accrues BOOLEAN, ratio DECIMAL(9, 8));
