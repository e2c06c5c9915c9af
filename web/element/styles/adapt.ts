// Phones, forced colours, reduced motion and print.
import { css, type CSSResult } from 'lit';

export const adaptStyles: CSSResult = css`
  @container inspector (max-width: 59.99rem) {
    .bar {
      position: static;
      padding: 0.25rem 1.25rem 0.625rem;
    }
    .reading {
      padding-top: 1rem;
      font-size: 1.125rem;
    }
    .row h2 {
      font-size: 1.6em;
    }
  }
  @container inspector (max-width: 40rem) {
    .tools {
      width: 100%;
    }
    .fields {
      display: none;
      order: 1;
      flex-direction: column;
      align-items: stretch;
      width: 100%;
    }
    .fields.open {
      display: flex;
    }
    .fields .small {
      justify-content: space-between;
    }
    .fields .small input {
      width: 70%;
    }
    .fields-toggle {
      display: inline-flex;
    }
    .round {
      margin-inline-start: auto;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .quote,
    .name,
    .rule {
      transition: background-color 120ms;
    }
  }
  @media (forced-colors: active) {
    .quote.direct,
    .quoted {
      border-bottom: 2px solid CanvasText;
    }
    .quote.mixed,
    .quote.indirect {
      border-bottom-color: GrayText;
    }
    .quote.lit,
    .quote.on,
    .name.lit,
    .name.on,
    .refers.lit,
    .refers.on,
    .time.lit,
    .time.on,
    .finding.lit,
    .finding.on,
    .line.on {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .rule {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .strip-tick {
      fill: CanvasText;
    }
    .note {
      border: 1px solid ButtonBorder;
    }
    .bone {
      border: 1px solid GrayText;
    }
    .name {
      text-decoration-color: LinkText;
    }
    .evidence.shown {
      outline-color: Highlight;
    }
    .line.on * {
      color: HighlightText;
    }
    .tab {
      border-bottom-color: Canvas;
    }
    .tab[aria-selected='true'] {
      border-bottom-color: Highlight;
    }
    .reading:focus-visible {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    :host {
      color-scheme: light;
      background: none;
      color: #000;
    }
    .bar .tools,
    .rail-place,
    .card,
    .help,
    .fold,
    .part,
    .rule {
      display: none !important;
    }
    .bar {
      position: static;
      padding: 0;
      border: 0;
    }
    .columns {
      --margin-now: 0px !important;
      display: block;
      padding: 0;
    }
    .reading {
      box-shadow: none !important;
      font-size: 11pt;
    }
    .chunk {
      content-visibility: visible;
    }
    .row {
      padding-inline-start: 0;
    }
    .note {
      position: static !important;
      display: inline !important;
      width: auto !important;
      margin: 0;
      padding: 0;
      background: none !important;
      color: #000;
      font-size: 8pt;
    }
    .note .who,
    .note .how {
      display: none !important;
    }
    .note .no {
      display: inline;
    }
    .quote.direct,
    .quoted {
      border-bottom: 1.5px solid #000;
      background: none;
    }
    .quote.mixed,
    .quote.indirect {
      border-bottom: 1px dotted #000;
    }
    .legend {
      display: block;
      margin-top: 1.5rem;
      padding: 0.75rem 0 0 1.5rem;
      border-top: 1px solid #000;
      columns: 2;
      font: 400 9pt/1.5 var(--ui-font);
    }
  }
`;
