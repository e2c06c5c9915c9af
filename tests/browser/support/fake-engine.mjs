// Stands in for the Emscripten module in tests of the web side. The text says what it does:
// the fixture's article gives its report, [[fail]] an error, [[crash]] an exception, [[slow]] takes 300 ms, [[basic]]
// warns that the model is missing.
import { articleReport, kArticle } from './fixture.mjs';
import { ReportBuilder } from './build-report.mjs';

const kLimit = 8 * 1024 * 1024;

/** Each “words,” said Name. */
function addSaid(builder, text) {
  const speakers = new Map();
  for (const match of text.matchAll(/(“[^”]*”),? (said) (\w+)/g)) {
    const [, words, cue, name] = match;
    const id = speakers.get(name) ?? `e${speakers.size + 1}`;
    if (!speakers.has(name)) builder.entity(id, 'PERSON', name);
    speakers.set(name, id);
    builder.quote('direct', [], { speaker: id });
    const quote = builder.report.quotes.at(-1);
    const at = match.index;
    const cueAt = at + match[0].length - name.length - cue.length - 1;
    quote.content = [{ start: at, end: at + words.length }];
    quote.cue = [{ start: cueAt, end: cueAt + cue.length }];
    quote.source = [{ start: cueAt + cue.length + 1, end: at + match[0].length }];
  }
}

function plainReport(text) {
  const builder = new ReportBuilder(text).blocks();
  if (/[א-ת]/.test(text)) builder.warning('not_english', 'The text does not look like English.');
  addSaid(builder, text);
  return builder.report;
}

function wait(milliseconds) {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

function inspect(bytes, optionsJson, calls) {
  const options = JSON.parse(optionsJson);
  if (bytes.length > kLimit) {
    return JSON.stringify({ error: { code: 'too_large', message: 'The text is larger than 8 MiB.' } });
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (text.includes('[[crash]]')) throw new Error('the module broke');
  if (text.includes('[[fail]]'))
    return JSON.stringify({ error: { code: 'bad_input', message: 'Bad input.' } });
  if (options.input === 'html' && text.includes('<')) {
    return JSON.stringify({ error: { code: 'not_yet', message: 'No markup here.' } });
  }
  if (text.includes('[[slow]]')) wait(300);
  const report = text === kArticle ? articleReport() : plainReport(text);
  report.stats = { calls, options };
  if (text.includes('[[basic]]')) {
    report.warnings.push({ code: 'basic', message: 'No model.', spans: [] });
  }
  for (const rule of options.blocks ?? []) {
    const block = report.article.blocks.find(({ start }) => start === rule.start);
    if (block) Object.assign(block, { kind: rule.kind, confidence: 1, duplicate_of: undefined });
  }
  if (options.date) for (const time of report.times) time.value ??= '2024-11-11';
  if (options.input === 'html') report.text = text;
  return JSON.stringify(report);
}

export default async function createArticleInspector({ wasmBinary }) {
  if (!(wasmBinary instanceof ArrayBuffer)) throw new Error('no wasmBinary');
  let calls = 0;
  let broken = false;
  const guarded = (bytes, options) => {
    if (broken) throw new Error('this instance is broken');
    broken = true;
    const json = inspect(bytes, options, ++calls);
    broken = false;
    return json;
  };
  return { inspect: guarded, load: () => '', model: () => 'fixture', version: () => '0.0.0-fixture' };
}
