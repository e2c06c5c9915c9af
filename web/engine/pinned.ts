// For the single file only: a module of its own folder, checked against the hash that the single file was built with.
// `import()` takes no hash, but a script tag does, and the module that it loaded is the one that `import()` then gets.
import { defaultBase, kIntegrity } from './engine';
import { trusted } from './trusted';

export async function importPinned(name: string): Promise<Record<string, unknown>> {
  const { href } = new URL(name, defaultBase());
  const script = document.createElement('script');
  script.type = 'module';
  script.crossOrigin = 'anonymous';
  script.integrity = kIntegrity[name] ?? '';
  script.src = trusted().createScriptURL(href);
  const loaded = new Promise<void>((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () =>
      reject(new Error(`${name} could not be fetched, or is not the file of this build`));
  });
  document.head.append(script);
  await loaded.finally(() => script.remove());
  return import(/* @vite-ignore */ href) as Promise<Record<string, unknown>>;
}
