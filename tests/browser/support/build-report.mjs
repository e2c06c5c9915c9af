// Makes a report by hand: spans are named by their words (and which occurrence), offsets are found. For tests only.

const kBlank = /^\s*$/;

/** The span of the nth occurrence (0 is the first) of `words` in `text`. */
export function spanOf(text, words, nth = 0) {
  let start = -1;
  for (let i = 0; i <= nth; ++i) {
    start = text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`the fixture's text lacks "${words}" (occurrence ${i})`);
  }
  return { start, end: start + words.length };
}

export class ReportBuilder {
  constructor(text) {
    this.text = text;
    this.report = {
      schema: 'article-inspector/1',
      result_id: 'fixture',
      engine: '0.0.0-fixture',
      model: null,
      offsets: 'utf16',
      language: { code: 'en', confidence: 0.99 },
      warnings: [],
      article: { headline: null, byline: [], published: null, dateline: null, blocks: [] },
      entities: [],
      quotes: [],
      times: [],
      findings: [],
      stats: {},
    };
  }

  span(words) {
    if (Array.isArray(words)) return spanOf(this.text, words[0], words[1]);
    return spanOf(this.text, words);
  }

  spans(list = []) {
    return list.map((words) => this.span(words));
  }

  /** One block for each non-blank line; `kinds` names those that are no paragraph, by the start of their line. */
  blocks(kinds = {}) {
    let at = 0;
    for (const line of this.text.split('\n')) {
      const text = line.replace(/\r$/, '');
      if (!kBlank.test(text)) {
        const rule = Object.entries(kinds).find(([start]) => text.startsWith(start));
        const block = { kind: 'paragraph', start: at, end: at + text.length, confidence: 0.9 };
        this.report.article.blocks.push({ ...block, ...(rule && rule[1]) });
      }
      at += line.length + 1;
    }
    return this;
  }

  /** Every occurrence of each name; `forms` maps words to their form. */
  entity(id, type, name, { role = null, forms = {}, confidence = 0.9 } = {}) {
    const mentions = [];
    const all = Object.entries({ [name]: 'name', ...forms }).sort((a, b) => b[0].length - a[0].length);
    for (const [words, form] of all) {
      for (let at = this.text.indexOf(words); at >= 0; at = this.text.indexOf(words, at + 1)) {
        const span = { start: at, end: at + words.length };
        if (!mentions.some((other) => other.start < span.end && span.start < other.end)) {
          mentions.push({ ...span, form });
        }
      }
    }
    mentions.sort((a, b) => a.start - b.start);
    this.report.entities.push({ id, type, name, role, roles: [], mentions, confidence });
    return this;
  }

  quote(kind, content, { cue, source, speaker = null, evidence = [], ...rest } = {}) {
    const name = this.report.entities.find((entity) => entity.id === speaker)?.name ?? null;
    this.report.quotes.push({
      id: `q${this.report.quotes.length + 1}`,
      kind,
      content: this.spans(content),
      cue: this.spans(cue),
      source: this.spans(source),
      source_kind: speaker ? 'person' : 'none',
      speaker,
      speakers: speaker ? [speaker] : [],
      speaker_name: name,
      anonymous: rest.source_kind === 'unnamed',
      within: null,
      confidence: 0.9,
      ...rest,
      evidence: evidence.map(([kindOfEvidence, words]) => ({
        kind: kindOfEvidence,
        spans: this.spans(words),
      })),
    });
    return this;
  }

  time(words, value, type = 'DATE') {
    this.report.times.push({ ...this.span(words), type, value });
    return this;
  }

  finding(kind, severity, message, words = []) {
    this.report.findings.push({ kind, severity, message, spans: this.spans(words) });
    return this;
  }

  warning(code, message) {
    this.report.warnings.push({ code, message, spans: [] });
    return this;
  }
}
