import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const browserRules = {
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  // The view builds nodes; text never becomes markup.
  'no-restricted-properties': [
    'error',
    { property: 'innerHTML', message: 'Build nodes; use textContent.' },
    { property: 'outerHTML', message: 'Build nodes; use textContent.' },
    { property: 'insertAdjacentHTML', message: 'Build nodes; use textContent.' },
    { object: 'document', property: 'write', message: 'Build nodes.' },
  ],
};

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['web/**/*.ts', '*.config.ts'],
    extends: [tseslint.configs.strict],
    rules: { ...browserRules, '@typescript-eslint/consistent-type-imports': 'error' },
  },
  {
    files: [
      'tests/{browser,firefox}/**/*.mjs',
      'tools/site/*.mjs',
      'examples/**/*.{js,jsx,mjs}',
      '*.config.js',
    ],
    languageOptions: {
      parserOptions: { ecmaFeatures: { jsx: true } },
      globals: Object.fromEntries(
        'process console URL Buffer setTimeout clearTimeout TextEncoder TextDecoder performance structuredClone AbortController document window location sessionStorage getComputedStyle customElements Node NodeFilter CustomEvent ClipboardEvent DataTransfer File Event HTMLElement axe requestAnimationFrame navigator scrollTo MutationObserver fetch localStorage AbortSignal PointerEvent PerformanceObserver caches DOMParser FormData DragEvent'
          .split(' ')
          .map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }] },
  },
  // Without React's own plug-in, a component that only markup names counts as unused.
  { files: ['examples/**/*.jsx'], rules: { 'no-unused-vars': 'off' } },
);
