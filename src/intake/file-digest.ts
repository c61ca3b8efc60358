import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';

/** Bytes from which a thread of its own is worth its start. */
const LARGE = 32 * 1024 * 1024;
const WORKER = new URL('../../dist/intake/digest-worker.js', import.meta.url);

/** SHA-256 of a file's bytes, in hexadecimal digits; a large file is hashed in another thread. */
export async function sha256OfFile(path: string): Promise<string> {
  const { size } = await stat(path);
  return size < LARGE ? hashed(path) : hashedInThread(path);
}

/** The same in this thread. */
export async function hashed(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}

function hashedInThread(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: path });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
