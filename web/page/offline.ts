// The page's talk with its service worker (../sw.ts): have it keep the page for offline use, and tell when a new version
// is ready. Nothing here is needed: without it the page works from the network.
import { trusted } from '../engine/trusted';

function container(): ServiceWorkerContainer | null {
  try {
    return 'serviceWorker' in navigator && window.isSecureContext ? navigator.serviceWorker : null;
  } catch {
    return null; // A sandboxed frame has none.
  }
}

function onceInstalled(worker: ServiceWorker, then: () => void): void {
  const look = (): void => {
    if (worker.state !== 'installed') return;
    worker.removeEventListener('statechange', look);
    then();
  };
  worker.addEventListener('statechange', look);
  look();
}

export interface OfflineState {
  /** The page is kept: it opens with no network from now on. */
  kept(): void;
  /** A new version waits; `reload` changes over to it. It is for a person to say when. */
  update(reload: () => void): void;
}

export async function keepOffline(state: OfflineState): Promise<void> {
  const workers = container();
  if (!workers || !import.meta.env.PROD) return;
  const registration = await workers.register(
    trusted().createScriptURL(new URL('./sw.js', document.baseURI).href),
  );
  const tellUpdate = (worker: ServiceWorker): void =>
    state.update(() => {
      workers.addEventListener('controllerchange', () => location.reload(), { once: true });
      worker.postMessage('take-over');
    });
  const watch = (worker: ServiceWorker | null): void => {
    if (worker) onceInstalled(worker, () => registration.active && tellUpdate(worker));
  };
  watch(registration.waiting ?? registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
  await workers.ready;
  state.kept();
}
