import type { Plugin } from 'vite';
export function smallerLiterals(): Plugin;
