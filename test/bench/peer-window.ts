import { runPeer } from './peer-ledger.js';

/** Peer B: the daily averages and the interest of each manager in 2025Q3 as an analyst would write them, with a window. */
await runPeer(`
  with snapshots as (
    select record, date, manager, balance::decimal(27, 2) as balance, rate,
      lead(date) over (partition by record, account order by date) as next_date
    from LEDGER
    where record in ('loan', 'deposit')
  ),
  held as (
    select record, manager, balance, rate,
      greatest(0, least(coalesce(next_date, date '2025-10-01'), date '2025-10-01') - greatest(date, date '2025-07-01'))
        ::decimal(3, 0) as days
    from snapshots
  ),
  managers as (
    select manager, count(*) as snapshot_rows,
      sum(case when record = 'loan' then balance * days end) / 92 as loan_average,
      sum(case when record = 'deposit' then balance * days end) / 92 as deposit_average,
      sum(case when record = 'loan' then balance * rate * days end) / 360 as loan_interest,
      sum(case when record = 'deposit' then balance * rate * days end) / 360 as deposit_cost
    from held
    group by manager
  )
  select sum(snapshot_rows)::bigint as rows, count(*) as groups, sum(loan_average) as loan_average,
    sum(deposit_average) as deposit_average, sum(loan_interest) as loan_interest, sum(deposit_cost) as deposit_cost
  from managers`);
