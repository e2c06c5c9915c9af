export function integrity(bytes: Uint8Array): string;
export function integrityOf(folder: string): Record<string, string>;
export function offlineFiles(folder: string): Record<string, string>;
