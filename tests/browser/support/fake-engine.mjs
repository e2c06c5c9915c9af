// Stands in for the Emscripten module in tests of the web side. The text says what it does:
// the fixture's article gives its report, [[fail]] an error, [[crash]] an exception, [[slow]] takes 300 ms.
import { articleReport, kArticle } from './fixture.mjs';
import { ReportBuilder } from './build-report.mjs';

const kLimit = 8 * 1024 * 1024;

function plainReport(text) {
  const builder = new ReportBuilder(text).blocks();
  if (/[א-ת]/.test(text)) builder.warning('not_english', 'The text does not look like English.');
  const said = /“[^”]*”,? said (\w+)/.exec(text);
  if (said) {
    builder.entity('e1', 'PERSON', said[1]);
    builder.quote('direct', [said[0].slice(0, said[0].indexOf('”') + 1)], {
      cue: [['said', text.slice(0, said.index).split('said').length - 1]],
      source: [said[1]],
      speaker: 'e1',
    });
  }
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
  if (text.includes('[[slow]]')) wait(300);
  const report = text === kArticle ? articleReport() : plainReport(text);
  report.stats = { calls, options };
  if (options.date) for (const time of report.times) time.value ??= '2024-11-11';
  if (options.input === 'html') report.text = text;
  return JSON.stringify(report);
}

export default async function createArticleInspector({ wasmBinary }) {
  if (!(wasmBinary instanceof ArrayBuffer)) throw new Error('no wasmBinary');
  // Like the real module with its tagger: only weights that say what they are will do.
  const load = (weights) => (new TextDecoder().decode(weights) === 'fake weights' ? '' : '{"error":{}}');
  let calls = 0;
  let broken = false;
  const guarded = (bytes, options) => {
    if (broken) throw new Error('this instance is broken');
    broken = true;
    const json = inspect(bytes, options, ++calls);
    broken = false;
    return json;
  };
  return { inspect: guarded, load, version: () => '0.0.0-fixture' };
}
