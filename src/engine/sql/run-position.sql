-- The positions.csv of a run (SPEC 16): its columns by their places, all of them text, whatever the language of its header.
CREATE OR REPLACE VIEW run_position AS
FROM read_csv(
  getvariable('positions_file'), header = true, delim = ',', quote = '"', escape = '"', auto_detect = false,
  strict_mode = true, compression = 'none',
  columns = {
    period: 'VARCHAR', record: 'VARCHAR', account: 'VARCHAR', customer: 'VARCHAR', branch: 'VARCHAR', product: 'VARCHAR',
    currency: 'VARCHAR', manager: 'VARCHAR', share: 'VARCHAR', snapshot_date: 'VARCHAR', row_manager: 'VARCHAR',
    balance_closing: 'VARCHAR', rate_closing: 'VARCHAR', class_closing: 'VARCHAR', average_ten_day: 'VARCHAR',
    average_daily: 'VARCHAR', closing: 'VARCHAR', interest: 'VARCHAR', interest_suspended: 'VARCHAR',
    provision_closing: 'VARCHAR'
  });
