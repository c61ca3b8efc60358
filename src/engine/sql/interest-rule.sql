-- For which products, named in `base_product`, the interest on loans is added up.
CREATE TABLE interest_rule (base INTEGER);
