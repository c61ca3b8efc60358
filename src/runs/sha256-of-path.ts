import { createHash } from 'node:crypto';
import { piecesOf } from './run-folder.js';

/** SHA-256 of a file's bytes, in hexadecimal digits. Errors of the file system are thrown as they are. */
export async function sha256OfPath(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of piecesOf(path)) hash.update(piece);
  return hash.digest('hex');
}
