// The policies that docs/embed.md promises, for the tests to hold it to.
import { readFileSync } from 'node:fs';

const kDocument = readFileSync(new URL('../../../docs/embed.md', import.meta.url), 'utf8');

export function documentedPolicy(name, origin = '') {
  const found = new RegExp('```csp ' + name + '\\n(.+)\\n```').exec(kDocument);
  if (!found) throw new Error(`docs/embed.md has no policy "${name}"`);
  return found[1].replaceAll('https://cdn.example', origin);
}

/** The policy without one of its directives; `with` stands in its place. */
export function broken(policy, directive, replacement = '') {
  const parts = policy.split('; ');
  const rest = parts.filter((part) => !part.startsWith(`${directive} `));
  if (rest.length === parts.length) throw new Error(`the policy has no ${directive}`);
  return [...rest, ...(replacement === '' ? [] : [replacement])].join('; ');
}
