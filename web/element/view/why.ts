// Why it is this speaker, in words: "Said by Kang Min-seok: subject of “said”, same sentence".
import type { Evidence, Quote, Span } from '../../engine/report';
import { joined, sliceText, type Model } from './model';
import { named, sureness } from './words';

function quoted(model: Model, spans: readonly Span[]): string {
  const words = joined(model.text, spans);
  return words === '' ? '' : `“${words.length > 60 ? `${words.slice(0, 58).trimEnd()}…` : words}”`;
}

function isCue(quote: Quote, span: Span): boolean {
  return quote.cue.some((cue) => cue.start < span.end && span.start < cue.end);
}

/** A pronoun or description and whom it stands for. */
function reference(model: Model, quote: Quote, { kind, spans }: Evidence): string {
  const { why } = model.t;
  const words = quoted(model, spans.slice(0, 1));
  const stands = quote.speaker_name ?? quoted(model, spans.slice(1, 2));
  if (stands === '') return why.pronounAlone(words);
  return kind === 'nominal' ? why.nominal(words, stands) : why.pronoun(words, stands);
}

export function reason(model: Model, quote: Quote, evidence: Evidence): string {
  const { why } = model.t;
  const cue = quoted(model, quote.cue.length > 0 ? quote.cue : evidence.spans.filter((s) => isCue(quote, s)));
  switch (evidence.kind) {
    case 'cue_subject':
      return why.cue_subject(cue);
    case 'according_to':
      return why.according_to(cue);
    case 'passive':
      return why.passive(cue);
    case 'pronoun':
    case 'nominal':
      return reference(model, quote, evidence);
    case 'colon':
    case 'continues':
    case 'turn':
    case 'document':
    case 'marks':
    case 'name':
      return why[evidence.kind]();
    default:
      return named({}, evidence.kind);
  }
}

/** Where the source stands: in the sentence of the words, or in another paragraph; in between nothing is said. */
function distance(model: Model, quote: Quote): string | null {
  const content = quote.content[0];
  const source = quote.source[0] ?? quote.cue[0];
  if (!content || !source) return null;
  const [first, second] = source.start < content.start ? [source, content] : [content, source];
  const between = model.text.slice(first.end, second.start);
  if (/[\r\n]/.test(between)) return model.t.why.otherParagraph;
  return /[.!?…]["”’)]*\s/.test(between) ? null : model.t.why.sameSentence;
}

export function speakerOf(model: Model, quote: Quote): string {
  const names = quote.speakers.map((id) => model.entities.get(id)?.name).filter((name) => name !== undefined);
  if (names.length > 1) return names.join(model.t.and);
  return model.voiceOf.get(quote.id)?.name ?? model.t.sources.unknown;
}

export function reasons(model: Model, quote: Quote): string {
  const { why } = model.t;
  const all: (string | null)[] = [
    ...(quote.evidence.length > 0 ? quote.evidence.map((one) => reason(model, quote, one)) : [why.none]),
    distance(model, quote),
    sureness(quote.confidence) === 'unsure' ? why.unsure : null,
  ];
  return all.filter(Boolean).join(model.t.comma);
}

/** One line for a quotation. */
export function whyLine(model: Model, quote: Quote): string {
  const { why } = model.t;
  const nobody = quote.source_kind === 'none' && quote.speaker_name === null;
  return nobody
    ? why.nobody(reasons(model, quote))
    : why.saidBy(speakerOf(model, quote), reasons(model, quote));
}

/** The text around a mention, for a list: a few words on each side, on one line. */
export function context(model: Model, span: Span): { before: string; words: string; after: string } {
  const kAround = 28;
  const kBefore = 18;
  const line = (text: string) => text.replace(/\s+/g, ' ');
  const before = line(model.text.slice(Math.max(0, span.start - kBefore), span.start));
  const after = line(model.text.slice(span.end, span.end + kAround));
  return {
    before: before.slice(before.indexOf(' ') + 1),
    words: line(sliceText(model.text, span)),
    after: after.slice(0, Math.max(after.lastIndexOf(' '), 0)),
  };
}
