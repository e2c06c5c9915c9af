// Colours, type and measures. Eight voices carry hues derived from Okabe and Ito's palette, darkened for paper and
// lightened for night so that each reads at 4.5:1 as text; names have four quieter hues for their underlines (3:1).
import { css, type CSSResult } from 'lit';

const light = css`
  color-scheme: light;
  --paper: #fcfbf8;
  --panel: #f5f3ee;
  --raised: #ffffff;
  --ink: #1e1d1b;
  --ink-2: #56534d;
  --ink-3: #6b6861;
  --line: #dedad1;
  --line-strong: #8f8a80;
  --accent: var(--article-inspector-accent, #0b5f8a);
  --on-accent: #ffffff;
  --selected: #ffe9a8;
  --evidence: #8a6d00;
  --warn: #a34100;
  --shadow: 0 1px 2px rgb(40 34 20 / 8%), 0 8px 28px rgb(40 34 20 / 14%);
  --tint: 11%;
  --tint-lit: 24%;
  --v1: #00629c;
  --v2: #a94300;
  --v3: #006b52;
  --v4: #924276;
  --v5: #805a00;
  --v6: #0a6c8c;
  --v7: #656000;
  --v8: #4b5563;
  --people: #4a78a8;
  --organisations: #8466ac;
  --places: #44805f;
  --other: #96764a;
`;

const dark = css`
  color-scheme: dark;
  --paper: #16181b;
  --panel: #1e2125;
  --raised: #25292e;
  --ink: #e6e3dc;
  --ink-2: #b4b0a7;
  --ink-3: #9c988f;
  --line: #34383e;
  --line-strong: #7b7f86;
  --accent: var(--article-inspector-accent, #7cc0ea);
  --on-accent: #10222e;
  --selected: #443710;
  --evidence: #e0c25a;
  --warn: #f0a06a;
  --shadow: 0 1px 2px rgb(0 0 0 / 40%), 0 8px 28px rgb(0 0 0 / 45%);
  --tint: 17%;
  --tint-lit: 32%;
  --v1: #7dbcec;
  --v2: #f2a074;
  --v3: #62c9a8;
  --v4: #e3a5ca;
  --v5: #e3b558;
  --v6: #84d1ee;
  --v7: #d2cb62;
  --v8: #bac2cd;
  --people: #7d9fc6;
  --organisations: #a893cb;
  --places: #74a98c;
  --other: #b8996c;
`;

export const tokenStyles: CSSResult = css`
  :host {
    ${light}
    --text-font: var(
      --article-inspector-text-font,
      Charter,
      'Bitstream Charter',
      'Iowan Old Style',
      'Source Serif 4',
      'Source Serif Pro',
      'Palatino Linotype',
      Georgia,
      'Noto Serif',
      'Liberation Serif',
      serif
    );
    --ui-font: var(
      --article-inspector-ui-font,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Helvetica Neue',
      'Noto Sans',
      'Liberation Sans',
      system-ui,
      sans-serif
    );
    --bar-height: 3.25rem;
    --margin: 12.5rem;
    --measure: 57ch;
    display: block;
    color: var(--ink);
    background: var(--paper);
    font: 400 0.875rem/1.45 var(--ui-font);
    text-align: start;
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) {
      ${dark}
    }
  }
  :host([theme='dark']) {
    ${dark}
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .v0 {
    --hue: var(--ink-2);
  }
  .v1 {
    --hue: var(--v1);
  }
  .v2 {
    --hue: var(--v2);
  }
  .v3 {
    --hue: var(--v3);
  }
  .v4 {
    --hue: var(--v4);
  }
  .v5 {
    --hue: var(--v5);
  }
  .v6 {
    --hue: var(--v6);
  }
  .v7 {
    --hue: var(--v7);
  }
  .v8 {
    --hue: var(--v8);
  }
  .vh {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    border: 0;
    white-space: nowrap;
    user-select: none;
  }
`;
