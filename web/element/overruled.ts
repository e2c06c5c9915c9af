// What the reader said parts of the text are. His words outlive edits of the text: they are anchored by quote and
// position, and one whose words are gone goes with them.
import type { BlockKind, Span } from '../engine/report';
import { Anchors } from './anchor';

export interface Overruled extends Span {
  kind: BlockKind;
}

export class Overrulings {
  #list: readonly Overruled[] = [];
  readonly #before: (readonly Overruled[])[] = [];

  get list(): readonly Overruled[] {
    return this.#list;
  }

  set list(list: readonly Overruled[]) {
    this.#before.push(this.#list);
    this.#list = list;
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  say({ start, end }: Span, kind: BlockKind): void {
    this.list = [...this.#list.filter((one) => one.start !== start), { start, end, kind }];
  }

  undo(): boolean {
    const before = this.#before.pop();
    if (before) this.#list = before;
    return before !== undefined;
  }

  /** After an edit. What was said before it can no longer be undone. */
  moveTo(old: string, text: string): void {
    this.#before.length = 0;
    if (this.#list.length === 0) return;
    const anchors = new Anchors(old, text);
    this.#list = this.#list.flatMap((one) => {
      const found = anchors.find(one);
      return found ? [{ ...one, ...found }] : [];
    });
  }

  clear(): void {
    this.#list = [];
    this.#before.length = 0;
  }
}
