// The article as a page to read, and the marks on it.
import { css, type CSSResult } from 'lit';

export const articleStyles: CSSResult = css`
  .columns {
    --margin-now: 0px;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 3rem;
    max-width: 86rem;
    margin: 0 auto;
    padding: 0 1.25rem;
  }
  .reading {
    min-width: 0;
    padding: 1.75rem 0 4rem;
    font: 400 1.1875rem/1.55 var(--text-font);
  }
  /* The whole article can have the focus: a line along its top says so more quietly than a box around it. */
  .reading:focus-visible {
    outline: none;
    box-shadow: inset 0 3px 0 -1px var(--accent);
  }
  .article,
  .waiting,
  .raw,
  .editor,
  .notices,
  .failure {
    width: 100%;
    max-width: calc(var(--measure) + var(--margin-now));
    margin-inline: auto;
  }
  .notices,
  .failure,
  .raw {
    padding-inline-start: var(--margin-now);
  }
  .raw {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .editor {
    display: block;
    height: max(26rem, calc(100vh - 9rem));
    max-width: var(--measure);
    padding: 0.75rem 1rem;
    border: 1px solid var(--line-strong);
    border-radius: 6px;
    background: var(--raised);
    color: var(--ink);
    font: inherit;
    resize: vertical;
  }

  /* ---- Rows ---- */
  .row {
    position: relative;
    min-height: var(--notes, 0);
    padding-block: 0.425em;
    padding-inline: var(--margin-now) 0;
  }
  .chunk {
    content-visibility: auto;
    contain-intrinsic-size: auto calc(var(--rows) * 4em);
  }
  .row > * {
    margin: 0;
    padding: 0;
    overflow-wrap: break-word;
    hanging-punctuation: first;
    text-wrap: pretty;
  }
  .row h2 {
    font: 700 1.875em/1.18 var(--text-font);
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  .b-headline {
    padding-block: 0.5em 0.75em;
  }
  .b-subheadline p {
    color: var(--ink-2);
    font-size: 1.125em;
    line-height: 1.4;
  }
  .row h3 {
    padding-top: 0.5em;
    font: 700 1.0625em/1.35 var(--text-font);
  }
  .b-byline p,
  .b-dateline p,
  .b-credit p,
  .b-caption p,
  .folded .row > * {
    font-family: var(--ui-font);
    font-size: 0.9375rem;
    line-height: 1.5;
    color: var(--ink-2);
  }
  .b-byline p {
    color: var(--ink);
    font-weight: 600;
  }
  .b-dateline p,
  .b-credit p,
  .b-caption p {
    font-size: 0.875rem;
    white-space: pre-line;
  }
  .b-caption p {
    padding-inline-start: 0.875rem;
    border-inline-start: 2px solid var(--line);
  }
  .b-credit {
    margin-top: 1rem;
  }
  .b-quotation blockquote {
    padding-inline-start: 1.25em;
    white-space: pre-line;
  }
  .b-correction p {
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--line-strong);
    font-size: 0.9em;
  }
  .row ul {
    padding-inline-start: 1.1em;
  }
  .row li {
    padding-block: 0.15em;
  }

  /* ---- Page furniture, folded ---- */
  .fold {
    margin-block: 0.25rem;
    margin-inline: var(--margin-now) 0;
    font-family: var(--ui-font);
  }
  .fold summary {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-height: 1.75rem;
    color: var(--ink-3);
    font-size: 0.8125rem;
    line-height: 1.4;
    cursor: pointer;
    list-style: none;
  }
  .fold summary::-webkit-details-marker {
    display: none;
  }
  .fold summary::before,
  .fold summary::after {
    flex: 1;
    height: 1px;
    background: var(--line);
    content: '';
  }
  .fold summary::before {
    flex: 0 0 1rem;
  }
  .fold-do {
    color: var(--ink-2);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .fold:not([open]) .fold-hide,
  .fold[open] .fold-show {
    display: none;
  }
  .folded {
    --margin-now: 0px;
    padding-inline-start: 1.75rem;
  }
  .folded .row {
    padding-block: 0.2em;
  }

  /* ---- Parts: what a line is, and the reader's word ---- */
  .row > .part {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    margin-block: 0.25rem;
    font: 400 0.8125rem/1.4 var(--ui-font);
  }
  .part select,
  .part button {
    min-height: 1.75rem;
    padding: 0 0.5rem;
    border: 1px solid var(--line-strong);
    border-radius: 6px;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
  }
  .part select {
    max-width: 11rem;
  }

  /* ---- Notes and rules ---- */
  .rule {
    display: none;
  }
  .note {
    display: inline-flex;
    gap: 0.3em;
    max-width: 11em;
    min-height: 0;
    margin-inline: 0 0.25em;
    padding: 0 0.4em;
    border: 0;
    border-radius: 3px;
    /* Opaque: it may stand in words that are lit. */
    background: color-mix(in srgb, var(--hue) var(--tint), var(--paper));
    color: var(--hue);
    font: 600 0.6875rem/1.5rem var(--ui-font);
    vertical-align: 0.08em;
    white-space: nowrap;
    user-select: none;
  }
  .note .who {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .note .how {
    display: none;
    color: var(--ink-3);
    font-weight: 400;
  }
  .note .no,
  .legend {
    display: none;
  }
  .note:hover,
  .note.lit,
  .note.on {
    background: color-mix(in srgb, var(--hue) 14%, var(--paper));
  }
  .note.lit .how,
  .note.on .how {
    color: var(--ink-2);
  }
  .note.unsure .who {
    font-weight: 400;
    font-style: italic;
  }

  /* ---- Quotations ---- */
  q::before,
  q::after {
    content: none;
  }
  mark {
    background: none;
    color: inherit;
  }
  .quote {
    --weight: 55%;
    scroll-margin: 6rem;
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }
  .quote.direct,
  .quoted {
    padding-block: 0.12em;
    border-radius: 2px;
    background: color-mix(in srgb, var(--hue) var(--tint), transparent);
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }
  .quote.mixed,
  .quote.indirect {
    padding-bottom: 0.16em;
    border-bottom: 1px solid color-mix(in srgb, var(--hue) var(--weight), transparent);
  }
  .quote.d1 {
    padding-bottom: 0.03em;
  }
  .quote.d2,
  .quote.d3,
  .quote.d4 {
    padding-bottom: 0;
  }
  .quote.unsure {
    --weight: 35%;
    --tint: 6%;
    border-bottom: 1px dashed color-mix(in srgb, var(--hue) 45%, transparent);
  }
  .quote.unsure.last::after,
  .name.unsure::after {
    color: var(--ink-3);
    content: '?';
    font: 600 max(0.6rem, 0.34em) / 1 var(--ui-font);
    vertical-align: super;
  }
  .quote.scare.last::after {
    padding-inline-start: 0.1em;
    color: var(--ink-3);
    content: '∿';
    font: 400 0.65em/1 var(--ui-font);
    vertical-align: super;
  }
  .cue {
    font-weight: 600;
  }
  .quote.lit,
  .quote.on {
    --weight: 100%;
    background: color-mix(in srgb, var(--hue, var(--ink-2)) var(--tint-lit), transparent);
  }
  .cue.on,
  .source.on,
  .cue.lit,
  .source.lit {
    color: var(--hue);
  }

  /* ---- Names ---- */
  .name {
    text-decoration: underline 2px solid var(--family);
    text-underline-offset: 0.17em;
    text-decoration-skip-ink: auto;
    border-radius: 2px;
  }
  .people {
    --family: var(--people);
  }
  .organisations {
    --family: var(--organisations);
    text-decoration-style: double;
    text-decoration-thickness: 1px;
  }
  .places {
    --family: var(--places);
    text-decoration-style: dotted;
  }
  .other {
    --family: var(--other);
    text-decoration-style: dashed;
    text-decoration-thickness: 1.5px;
  }
  .name.unsure {
    text-decoration-thickness: 1px;
  }
  .name.lit,
  .name.on,
  .refers.lit,
  .refers.on {
    background: color-mix(in srgb, var(--family, var(--ink-2)) 26%, transparent);
  }
  .time.lit,
  .time.on,
  .finding.lit,
  .finding.on {
    background: var(--selected);
  }
  .evidence.shown {
    outline: 2px dotted var(--evidence);
    outline-offset: 1px;
    border-radius: 2px;
  }
  .evidence.lit {
    background: var(--selected);
  }
  @media (hover: hover) {
    .quote,
    .name,
    .cue,
    .source {
      cursor: pointer;
    }
  }

  /* ---- With a margin ---- */
  @container inspector (min-width: 60rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(17rem, 22rem);
      padding: 0 1.5rem;
    }
    .columns.alone {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container inspector (min-width: 74rem) {
    .columns {
      --margin-now: var(--margin);
    }
    .reading {
      font-size: 1.25rem;
    }
    .rule {
      position: absolute;
      inset-inline-start: calc(var(--margin-now) - 0.9rem - var(--depth, 0) * 5px);
      display: block;
      width: 2px;
      border-radius: 1px;
      background: var(--hue);
      opacity: 0.75;
    }
    .rule.indirect {
      width: 1px;
    }
    .rule.lit,
    .rule.on {
      width: 3px;
      opacity: 1;
    }
    .note {
      position: absolute;
      inset-inline-start: 0;
      justify-content: flex-end;
      align-items: baseline;
      width: calc(var(--margin-now) - 0.9rem - 15px - var(--depth, 0) * 4px);
      max-width: none;
      margin: 0;
      padding: 0 0.25rem;
      background: none;
      font-size: 0.8125rem;
    }
    .note .how {
      display: inline;
      flex: none;
    }
  }
  @container inspector (min-width: 88rem) {
    .columns {
      --margin: 14rem;
      max-width: 92rem;
    }
  }
`;
