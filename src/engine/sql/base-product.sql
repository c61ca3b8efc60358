-- The products that count, of what counts some products only.
CREATE TABLE base_product (base INTEGER, product VARCHAR);
