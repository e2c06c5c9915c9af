// Empty state, bar, notices, help, skeleton and the why card.
import { css, type CSSResult } from 'lit';

export const frameStyles: CSSResult = css`
  .frame {
    container: inspector / inline-size;
    position: relative;
    min-height: 24rem;
  }
  :host([for]) .frame {
    min-height: 12rem;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: 2rem;
    padding: 0 0.75rem;
    border: 1px solid var(--line-strong);
    border-radius: 6px;
    background: transparent;
    color: var(--ink);
    font: inherit;
    cursor: pointer;
  }
  button:hover,
  .button:hover {
    background: var(--panel);
  }
  button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  button[aria-pressed='true'] {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--paper);
  }
  button.round {
    width: 2rem;
    padding: 0;
    border-radius: 50%;
  }
  :focus-visible,
  .button:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  /* ---- Empty ---- */
  .empty {
    max-width: 46rem;
    margin: 0 auto;
    padding: clamp(1rem, 5cqi, 3.5rem) 1.25rem 3rem;
  }
  .field-box {
    border: 1px solid var(--line-strong);
    border-radius: 10px;
    background: var(--raised);
    overflow: hidden;
  }
  .field-box:focus-within {
    border-color: var(--accent);
    box-shadow: 0 0 0 1px var(--accent);
  }
  .field {
    display: block;
    width: 100%;
    height: clamp(14rem, 42vh, 26rem);
    padding: 1.25rem 1.5rem;
    border: 0;
    outline: 0;
    background: transparent;
    color: var(--ink);
    font: 400 1.25rem/1.55 var(--text-font);
    resize: vertical;
  }
  .field::placeholder {
    color: var(--ink-3);
    opacity: 1;
  }
  .promise {
    max-width: 38rem;
    margin: 1rem 0 1.25rem;
    color: var(--ink-2);
    font-size: 0.9375rem;
    text-wrap: pretty;
  }
  .starts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625rem;
  }
  .starts .button,
  .starts button,
  .starts ::slotted(button) {
    min-height: 2.5rem;
  }

  /* ---- Bar ---- */
  .bar {
    position: sticky;
    z-index: 3;
    top: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem 1.5rem;
    min-height: var(--bar-height);
    padding: 0.375rem 1.5rem;
    border-bottom: 1px solid var(--line);
    background: var(--paper);
  }
  .summary {
    margin: 0;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .summary.busy {
    color: var(--ink-2);
  }
  .tools,
  .fields {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .fields-toggle {
    display: none;
  }
  .small {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    color: var(--ink-2);
    font-size: 0.8125rem;
  }
  .small input {
    height: 2rem;
    padding: 0 0.4rem;
    border: 1px solid transparent;
    border-bottom-color: var(--line-strong);
    border-radius: 4px 4px 0 0;
    background: transparent;
    color: var(--ink);
    font: inherit;
  }
  .small input:hover {
    background: var(--panel);
  }
  .address input {
    width: 9.5rem;
    text-overflow: ellipsis;
  }
  .address input::placeholder {
    color: var(--ink-3);
    opacity: 1;
  }

  /* ---- Notices, help ---- */
  .notice {
    margin: 0 0 1.25rem;
    padding: 0.625rem 0.875rem;
    border-inline-start: 3px solid var(--warn);
    background: var(--panel);
    font: 400 0.9375rem/1.5 var(--ui-font);
    text-wrap: pretty;
  }
  .notice p {
    margin: 0 0 0.75rem;
  }
  .empty .notice {
    margin: 1rem 0 0;
  }
  .aside {
    padding-top: 1rem;
  }
  .aside:not(:has(.notice)) {
    display: none;
  }
  .notice button {
    margin-top: 0.25rem;
  }
  .notice p:last-child {
    margin: 0;
  }
  .notice-actions {
    display: flex;
    gap: 0.5rem;
  }
  .help {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
    gap: 1rem 3rem;
    padding: 1.25rem 1.5rem 1.5rem;
    border-bottom: 1px solid var(--line);
    background: var(--panel);
  }
  .help h2 {
    margin: 0 0 0.625rem;
    font-size: 0.8125rem;
    font-weight: 600;
    color: var(--ink-2);
  }
  .help dl {
    display: grid;
    gap: 0.375rem;
    margin: 0;
  }
  .help dl > div {
    display: grid;
    grid-template-columns: 7.5rem 1fr;
    align-items: baseline;
    gap: 0.75rem;
  }
  .help dt {
    text-align: end;
  }
  .help dd {
    margin: 0;
    color: var(--ink-2);
  }
  .key-marks dt {
    font: 400 1.0625rem/1.5 var(--text-font);
  }
  kbd {
    display: inline-block;
    min-width: 1.5rem;
    padding: 0.05rem 0.375rem;
    border: 1px solid var(--line-strong);
    border-radius: 4px;
    background: var(--raised);
    font: 500 0.8125rem/1.4 var(--ui-font);
    text-align: center;
  }
  .check {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2rem;
    margin-top: 0.75rem;
  }
  .check input {
    width: 1.125rem;
    height: 1.125rem;
    accent-color: var(--accent);
  }

  /* ---- Skeleton ---- */
  .skeleton {
    display: grid;
    gap: 0.8rem;
    margin-bottom: 1.75rem;
  }
  .bone {
    height: 0.85rem;
    border-radius: 3px;
    background: var(--line);
    opacity: 0.7;
  }
  .bone:last-child {
    width: 62%;
  }
  .skeleton.title .bone {
    height: 1.7rem;
  }
  .waiting {
    padding-inline-start: var(--margin-now);
    padding-top: 1rem;
  }

  /* ---- Why card ---- */
  .card {
    position: absolute;
    z-index: 4;
    width: min(21rem, calc(100% - 1rem));
    max-height: 22rem;
    padding: 0.75rem 0.9rem 0.8rem;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--raised);
    box-shadow: var(--shadow);
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }
  .card[hidden] {
    display: none;
  }
  .card p {
    margin: 0;
  }
  .card-title {
    color: var(--hue, var(--ink));
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .card-line,
  .card-role {
    color: var(--ink-2);
  }
  .sure {
    color: var(--ink);
    font-weight: 600;
  }
  .sure.unsure {
    color: var(--warn);
  }
  .card .card-why {
    margin-top: 0.5rem;
    padding-top: 0.5rem;
    border-top: 1px solid var(--line);
    color: var(--ink-2);
    font-weight: 600;
  }
  .why {
    display: grid;
    gap: 0.25rem;
    margin: 0.25rem 0 0;
    padding: 0;
    list-style: none;
  }
  .words {
    border-bottom: 2px dotted var(--evidence);
    font-family: var(--text-font);
    font-size: 0.9375rem;
  }
  .why li.lit .words {
    background: var(--selected);
  }
  .also {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.375rem;
    padding-top: 0.5rem;
    color: var(--ink-2);
  }
  .also button {
    min-height: 1.5rem;
    max-width: 100%;
    padding: 0 0.5rem;
    border-color: var(--line);
    font-size: 0.75rem;
  }
`;
