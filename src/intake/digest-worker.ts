import { parentPort, workerData } from 'node:worker_threads';
import { hashed } from './file-digest.js';

parentPort?.postMessage(await hashed(String(workerData)));
