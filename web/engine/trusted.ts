// The one Trusted Types policy of this package, `article-inspector`. It vouches for two things only: the addresses
// of our own workers, and HTML that goes to DOMParser, whose document is inert (no script runs, nothing is fetched).

interface Policy {
  createScriptURL(url: string): string;
  createHTML(html: string): string;
}

interface TrustedTypesFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

const kIdentity: Policy = { createScriptURL: (url) => url, createHTML: (html) => html };

let policy: Policy | undefined;

export function trusted(): Policy {
  if (!policy) {
    const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
    policy = factory ? factory.createPolicy('article-inspector', kIdentity) : kIdentity;
  }
  return policy;
}
