import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

/** Peer C: merely reads every record of the ledger, as a program without an engine would have to. */
const file = process.argv[2];
if (file === undefined) throw new Error(`usage: ${process.argv[1]} LEDGER`);
const started = performance.now();
let records = 0;
const parser = createReadStream(file).pipe(parse());
parser.on('data', () => {
  records += 1;
});
parser.on('end', () => {
  const reading = (performance.now() - started) / 1000;
  process.stdout.write(`${JSON.stringify({ rows: records - 1, reading })}\n`);
});
