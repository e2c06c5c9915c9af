// Articles that do not come through the element's field: shared by another app (the service worker laid it aside),
// opened with the installed page, or dropped beside the field. Each has its plain way as well: paste, or open a file.
interface LaunchQueue {
  setConsumer(consumer: (launch: { files: { getFile(): Promise<File> }[] }) => void): void;
}

/** What another app shared, once. */
async function shared(): Promise<File | null> {
  const address = new URL('./shared', document.baseURI).href;
  const response = await caches.match(address);
  if (!response) return null;
  const body = await response.blob();
  for (const name of await caches.keys()) await (await caches.open(name)).delete(address);
  return new File([body], 'shared', { type: body.type });
}

export function watchArrivals(take: (file: File) => void): void {
  const open = (file: File | null): void => {
    if (file) take(file);
  };

  if (location.hash === '#shared' && 'caches' in window) {
    history.replaceState(null, '', location.pathname + location.search);
    void shared().then(open);
  }

  (window as { launchQueue?: LaunchQueue }).launchQueue?.setConsumer(({ files }) => {
    if (files[0]) void files[0].getFile().then(open);
  });

  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file || event.defaultPrevented) return; // The element's own field took it.
    event.preventDefault();
    open(file);
  });
}
