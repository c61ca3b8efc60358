/** Changes the working folder of the process when one of its threads asks for it. */
import { BroadcastChannel } from 'node:worker_threads';

export const FOLDERS = 'working folder';

/** What a thread asks for, and what it is told. */
export interface MovedFolder {
  readonly thread: number;
  /** where it was at first if it is not given */
  readonly folder?: string;
  readonly moved?: true;
}

export default function listen(): () => void {
  const home = process.cwd();
  const channel = new BroadcastChannel(FOLDERS);
  channel.onmessage = (message) => {
    const { data } = message as { data: MovedFolder };
    if (data.moved === true) return;
    process.chdir(data.folder ?? home);
    channel.postMessage({ ...data, moved: true } satisfies MovedFolder);
  };
  channel.unref();
  return () => {
    channel.close();
    process.chdir(home);
  };
}
