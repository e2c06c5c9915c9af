// The rail beside the article; on narrow frames a sheet at the bottom.
import { css, type CSSResult } from 'lit';

export const railStyles: CSSResult = css`
  .rail-place {
    min-width: 0;
  }
  .tabs {
    display: flex;
    align-items: center;
    border-bottom: 1px solid var(--line);
  }
  .tablist {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 0 0.125rem;
  }
  .tab {
    gap: 0.25rem;
    min-height: 2.5rem;
    margin-bottom: -1px;
    padding: 0 0.3rem;
    font-size: 0.8125rem;
    border: 0;
    border-bottom: 2px solid transparent;
    border-radius: 0;
    color: var(--ink-2);
    white-space: nowrap;
  }
  .tab:hover {
    background: none;
    color: var(--ink);
  }
  .tab[aria-selected='true'] {
    border-bottom-color: var(--ink);
    color: var(--ink);
    font-weight: 600;
  }
  .tab-count {
    color: var(--ink-3);
    font-size: 0.75rem;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .sheet-close {
    display: none;
  }
  .filter {
    width: 100%;
    height: 2rem;
    margin: 0.625rem 0 0.25rem;
    padding: 0 0.625rem;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: transparent;
    color: var(--ink);
    font: inherit;
  }
  .filter:hover {
    border-color: var(--line-strong);
  }
  .filter::placeholder {
    color: var(--ink-3);
    opacity: 1;
  }
  .panel {
    overscroll-behavior: contain;
  }
  .panel .line:focus-visible,
  .panel .voice-head:focus-visible,
  .panel:focus-visible {
    outline-offset: -2px;
  }
  .panel .skeleton {
    margin-top: 1rem;
  }
  .group h2 {
    margin: 1rem 0 0.25rem;
    color: var(--ink-3);
    font-size: 0.75rem;
    font-weight: 600;
  }
  .group ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .group .voice {
    padding: 0.375rem 0 0.625rem;
    content-visibility: auto;
    contain-intrinsic-size: auto 9rem;
  }
  .group .voice + .voice {
    border-top: 1px solid var(--line);
  }
  .line,
  .voice-head {
    display: flex;
    flex-wrap: nowrap;
    align-items: baseline;
    justify-content: flex-start;
    gap: 0.5rem;
    width: 100%;
    min-height: 1.75rem;
    padding: 0.2rem 0.375rem;
    border: 0;
    border-radius: 4px;
    text-align: start;
  }
  .line:hover,
  .voice-head:hover,
  .line.lit,
  .voice-head.lit {
    background: var(--panel);
  }
  .line.on,
  .line.on:hover {
    background: var(--selected);
  }
  .line.on .tag,
  .line.on .meta {
    color: var(--ink-2);
  }
  .voice-head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 0.5rem;
  }
  .voice-name {
    overflow-wrap: anywhere;
    color: var(--hue);
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .role {
    color: var(--ink-2);
    font-size: 0.8125rem;
  }
  .voice-head .role {
    grid-row: 2;
    grid-column: 1 / -1;
  }
  .meta {
    margin-inline-start: auto;
    color: var(--ink-3);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .voice-head .meta {
    grid-row: 1;
    grid-column: 2;
  }
  .strip {
    display: block;
    width: calc(100% - 0.75rem);
    height: 6px;
    margin: 0.25rem 0.375rem 0.25rem;
  }
  .strip-base {
    fill: var(--line);
  }
  .strip-tick {
    fill: var(--hue);
  }
  .quote-line {
    padding-inline-start: 0.375rem;
  }
  .excerpt {
    display: -webkit-box;
    flex: 1;
    min-width: 0;
    overflow: hidden;
    font: 400 0.9375rem/1.35 var(--text-font);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }
  .tag {
    flex: none;
    color: var(--ink-3);
    font-size: 0.75rem;
  }
  .unsure .excerpt {
    color: var(--ink-2);
    font-style: italic;
  }
  .name-line {
    flex-wrap: wrap;
    column-gap: 0.5rem;
  }
  .name-text {
    font-weight: 600;
    text-underline-offset: 0.2em;
    text-decoration: underline 2px var(--family, transparent);
  }
  .family-people {
    --family: var(--people);
  }
  .family-organisations {
    --family: var(--organisations);
  }
  .family-organisations .name-text {
    text-decoration-style: double;
    text-decoration-thickness: 1px;
  }
  .family-places {
    --family: var(--places);
  }
  .family-places .name-text {
    text-decoration-style: dotted;
  }
  .family-other {
    --family: var(--other);
  }
  .family-other .name-text {
    text-decoration-style: dashed;
    text-decoration-thickness: 1.5px;
  }
  .time-text {
    font-weight: 600;
  }
  .finding-line {
    padding-block: 0.375rem;
  }
  .finding-text {
    text-wrap: pretty;
  }
  .finding-line .tag {
    width: 2.25rem;
  }
  .finding-line.warning .tag {
    color: var(--warn);
    font-weight: 600;
  }
  .original {
    display: block;
    color: var(--ink-2);
    font-size: 0.8125rem;
  }
  .timeline li {
    position: relative;
    padding-inline-start: 0.875rem;
    border-inline-start: 1px solid var(--line-strong);
    margin-inline-start: 0.25rem;
  }
  .timeline li::before {
    position: absolute;
    top: 0.75rem;
    inset-inline-start: -4px;
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: var(--line-strong);
    content: '';
  }
  .time-line {
    flex-wrap: wrap;
    column-gap: 0.5rem;
  }
  .detail {
    margin: 0.125rem 0 0.75rem 0;
    margin-inline-start: 0.375rem;
    padding-inline-start: 0.625rem;
    border-inline-start: 2px solid var(--family, var(--line-strong));
  }
  .detail h3 {
    margin: 0.375rem 0 0.125rem;
    color: var(--ink-2);
    font-size: 0.75rem;
    font-weight: 600;
  }
  .mention-line .excerpt {
    -webkit-line-clamp: 1;
    line-clamp: 1;
    font-size: 0.875rem;
  }
  .why-row {
    flex-direction: column;
    align-items: stretch;
    gap: 0.125rem;
  }
  .because {
    color: var(--ink-2);
    font-size: 0.8125rem;
    text-wrap: pretty;
  }
  .review-item {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    gap: 0.25rem;
    padding-block: 0.25rem;
  }
  .review-item + .review-item {
    border-top: 1px solid var(--line);
  }
  .review-item .done {
    min-height: 1.75rem;
    margin-top: 0.2rem;
    padding: 0 0.5rem;
    font-size: 0.75rem;
  }
  .is-done .why-row {
    text-decoration: line-through;
  }
  .is-done .excerpt,
  .is-done .finding-text {
    color: var(--ink-2);
  }
  .more {
    min-height: 1.75rem;
    padding: 0 0.375rem;
    border: 0;
    color: var(--accent);
    font-size: 0.8125rem;
  }
  .nothing {
    margin: 1rem 0.375rem;
    color: var(--ink-2);
  }

  @container inspector (min-width: 60rem) {
    .rail {
      position: sticky;
      top: var(--bar-height);
      display: flex;
      flex-direction: column;
      height: calc(100vh - var(--bar-height));
      padding-top: 0.75rem;
    }
    .alone .rail {
      position: static;
      height: auto;
    }
    .sheet {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-height: 0;
    }
    .panel {
      position: relative;
      flex: 1;
      min-height: 0;
      padding-bottom: 2rem;
      overflow: auto;
      scrollbar-width: thin;
    }
  }
  @container inspector (max-width: 59.99rem) {
    .rail-place {
      position: sticky;
      z-index: 5;
      bottom: 0;
      margin-inline: -1.25rem;
    }
    .rail {
      border-top: 1px solid var(--line);
      background: var(--raised);
      box-shadow: 0 -4px 18px rgb(0 0 0 / 8%);
    }
    .tabs {
      padding: 0 0.5rem;
      border-bottom: 0;
    }
    .tab {
      min-height: 3rem;
    }
    .sheet {
      display: none;
    }
    .rail:not(.open) .tab[aria-selected='true'] {
      border-bottom-color: transparent;
      font-weight: 400;
      color: var(--ink-2);
    }
    .open .tabs {
      border-bottom: 1px solid var(--line);
    }
    .open .sheet {
      display: block;
      padding: 0 0.875rem;
    }
    .open .sheet-close {
      display: inline-flex;
      border: 0;
      color: var(--accent);
    }
    .panel {
      height: min(52vh, 30rem);
      overflow: auto;
    }
  }
  /* Beside the host's own article the lists are all there is: no sheet, wherever they stand. */
  .columns.alone .rail-place {
    position: static;
    margin-inline: 0;
  }
  .alone .rail {
    border: 0;
    background: none;
    box-shadow: none;
  }
  .alone .rail .sheet {
    display: block;
    padding: 0;
  }
  .alone .rail .sheet-close {
    display: none;
  }
  .alone .panel {
    height: auto;
    max-height: 75vh;
    overflow: auto;
  }
  .alone .rail:not(.open) .tab[aria-selected='true'] {
    border-bottom-color: var(--ink);
    color: var(--ink);
    font-weight: 600;
  }
  @container inspector (max-width: 26rem) {
    .tab {
      flex: 1;
      padding: 0 0.25rem;
    }
    .tab-count {
      display: none;
    }
    .open .sheet-close {
      padding: 0 0.4rem;
    }
  }
`;
