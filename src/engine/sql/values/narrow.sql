-- Text with full-width digits and signs made plain and without padding.
CREATE MACRO narrow(cell) AS
  trim(translate(cell, getvariable('wide_characters'), getvariable('plain_characters')), getvariable('blanks'));
