// Badge and panel in a stranger's page: its type, its colours; of ours only lines and the accent.
import { css, type CSSResult } from 'lit';

export const panelStyles: CSSResult = css`
  :host([view='badge']),
  :host([view='panel']) {
    background: none;
    color: inherit;
    font: inherit;
    color-scheme: inherit;
  }
  :host([view='badge']) {
    display: inline-block;
    position: relative;
    vertical-align: baseline;
  }
  :host([view='badge'][view]) .frame,
  :host([view='panel'][view]) .frame {
    min-height: 0;
  }
  :host([view='badge']) .frame {
    container: none;
  }
  .badge {
    min-height: 1.5rem;
    min-width: 13em;
    padding: 0 0.6em;
    border-color: currentcolor;
    border-radius: 1em;
    color: inherit;
    font: inherit;
    font-size: 0.875em;
    line-height: 1.5;
    white-space: nowrap;
  }
  .badge:hover {
    background: color-mix(in srgb, currentcolor 10%, transparent);
  }
  .badge:disabled {
    cursor: default;
    border-style: dashed;
  }
  .badge-panel {
    position: absolute;
    z-index: 5;
    inset-inline-start: 0;
    top: calc(100% + 0.4rem);
    width: min(26rem, 90vw);
    max-height: 70vh;
    overflow: auto;
    border-radius: 6px;
    background: var(--raised);
    color: var(--ink);
    box-shadow: var(--shadow);
    font: 400 1rem/1.45 inherit;
  }
  .badge-panel .small-panel {
    padding: 1rem 1.125rem;
    border: 0;
  }
  .small-panel {
    min-height: 6.5rem;
    padding: 1rem 0;
    border-block: 1px solid color-mix(in srgb, currentcolor 30%, transparent);
    font-size: 1rem;
    line-height: 1.45;
    text-wrap: pretty;
  }
  .small-panel h2 {
    margin: 0;
    font: inherit;
    font-size: 1.125em;
    font-weight: 700;
  }
  .small-panel h3 {
    margin: 0.9em 0 0.25em;
    font: inherit;
    font-size: 0.8125em;
    font-weight: 600;
  }
  .small-line {
    margin: 0.125em 0 0;
    font-size: 0.875em;
  }
  .small-panel ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .source-item + .source-item {
    border-top: 1px solid color-mix(in srgb, currentcolor 14%, transparent);
  }
  .source-item summary {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: baseline;
    gap: 0 0.6em;
    min-height: 1.75rem;
    padding: 0.25em 0;
    cursor: pointer;
    list-style: none;
  }
  .source-item summary::-webkit-details-marker {
    display: none;
  }
  .source-item summary::before {
    flex: none;
    width: 0.45em;
    height: 0.45em;
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    content: '';
    transform: translateY(-0.15em) rotate(-45deg);
  }
  [dir='rtl'] .source-item summary::before {
    transform: translateY(-0.15em) rotate(135deg);
  }
  .source-item details[open] summary::before {
    transform: translateY(-0.15em) rotate(45deg);
  }
  .source-name {
    font-weight: 600;
  }
  .source-role {
    margin-inline-start: 0.4em;
    font-size: 0.875em;
  }
  .source-count {
    margin-inline-start: auto;
    font-size: 0.8125em;
    white-space: nowrap;
  }
  .source-item details ul {
    padding: 0 0 0.6em 1.05em;
  }
  .source-item details li {
    padding: 0.15em 0;
    font-size: 0.9375em;
  }
  .to-text {
    display: block;
    width: 100%;
    min-height: 1.5rem;
    padding: 0.1em 0;
    border: 0;
    border-radius: 2px;
    color: inherit;
    text-align: start;
    text-decoration: underline 1px color-mix(in srgb, currentcolor 45%, transparent);
    text-underline-offset: 0.2em;
  }
  .to-text:hover {
    background: color-mix(in srgb, currentcolor 8%, transparent);
  }
  .source-note {
    margin: 0.9em 0 0;
    font-size: 0.8125em;
  }
  @media print {
    .badge {
      border: 0;
      padding: 0;
    }
    .source-item details::details-content {
      content-visibility: visible;
      display: block;
    }
  }
`;
