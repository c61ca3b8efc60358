import { runPeer } from './peer-ledger.js';

/** Peer A: the least work that reads the ledger as typed values and groups it. */
await runPeer(`
  select sum(ledger_rows)::bigint as rows, count(*) as groups, sum(balance) as balance, sum(interest) as interest
  from (
    select manager, account, sum(balance) as balance, sum(balance * rate) as interest, count(*) as ledger_rows
    from LEDGER
    group by manager, account
  )`);
