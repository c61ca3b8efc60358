import { runPeer } from './peer-ledger.js';

/**
 * Peer B: the averages and the interest of each manager in 2025Q3 as an analyst would have them in plain SQL: the rows typed
 * into a table, a window over it for the days that a balance holds, and the ten-day ends within these days.
 */
await runPeer(
  `create table typed_row as select record, date, account, manager, balance::decimal(27, 2) as balance, rate from LEDGER`,
  `
  with snapshots as (
    select record, date, manager, balance, rate,
      lead(date, 1, date '2025-10-01') over (partition by record, account order by date) as next_date
    from typed_row
    where record in ('loan', 'deposit')
  ),
  held as (
    select record, manager, balance, rate, date, next_date,
      greatest(0, least(next_date, date '2025-10-01') - greatest(date, date '2025-07-01'))::decimal(3, 0) as days
    from snapshots
  ),
  daily as (
    select manager, count(*) as snapshot_rows,
      sum(case when record = 'loan' then balance * days end) / 92 as loan_daily,
      sum(case when record = 'deposit' then balance * days end) / 92 as deposit_daily,
      sum(case when record = 'loan' then balance * rate * days end) / 360 as loan_interest
    from held
    group by manager
  ),
  ten_day_end as (
    select unnest([
      date '2025-07-10', date '2025-07-20', date '2025-07-31', date '2025-08-10', date '2025-08-20',
      date '2025-08-31', date '2025-09-10', date '2025-09-20', date '2025-09-30']) as day
  ),
  ten_day as (
    select manager,
      sum(case when record = 'loan' then balance end) / 9 as loan_average,
      sum(case when record = 'deposit' then balance end) / 9 as deposit_average,
      sum(case when record = 'deposit' then balance * rate end) / 9 * 92 / 360 as deposit_cost
    from held
    join ten_day_end on ten_day_end.day >= held.date and ten_day_end.day < held.next_date
    group by manager
  )
  select sum(snapshot_rows)::bigint as rows, count(*) as managers, sum(loan_daily) as loan_daily,
    sum(deposit_daily) as deposit_daily, sum(loan_interest) as loan_interest, sum(loan_average) as loan_average,
    sum(deposit_average) as deposit_average, sum(deposit_cost) as deposit_cost
  from daily join ten_day using (manager)`,
);
