import { useEffect, useState } from 'react';

/** Files that the operating system hands to the installed app: opened with it, or shared to it. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}

let opened: File | null = null;
const listeners = new Set<() => void>();

function arrived(file: File): void {
  opened = file;
  for (const listener of listeners) listener();
}

/** Called once, when the page starts. */
export function listenForIncomingFiles(): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    const [first] = files ?? [];
    if (first) void first.getFile().then(arrived);
  });
}

/** Where `public/share-target.js` puts what was shared. */
async function takeShared(): Promise<File | null> {
  if (!('caches' in window) || !location.search.includes('shared=1')) return null;
  const cache = await caches.open('shared-files');
  const response = await cache.match('/shared-file');
  if (response === undefined) return null;
  await cache.delete('/shared-file');
  const name = decodeURIComponent(response.headers.get('x-file-name') ?? 'file');
  return new File([await response.blob()], name);
}

/** Calls `onFile` once with each file that was opened with the app or shared to it. */
export function useIncomingFile(onFile: (file: File) => void): void {
  const [waiting, setWaiting] = useState(opened);
  useEffect(() => {
    const listen = () => setWaiting(opened);
    listeners.add(listen);
    void takeShared().then((file) => file && arrived(file));
    return () => void listeners.delete(listen);
  }, []);
  useEffect(() => {
    if (waiting === null) return;
    opened = null;
    setWaiting(null);
    onFile(waiting);
  }, [waiting, onFile]);
}
