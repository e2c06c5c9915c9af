// A short article of our own with one of everything, and the report that the fake engine gives for it.
import { ReportBuilder } from './build-report.mjs';

export const kArticle = `Skip to content
Harbour plan wins backing – Coast Daily

Harbour plan wins backing

PORT ELLIS (Wire) – 😀 Mayor Ana Prieto said on Monday the harbour would reopen in May.

“We are ready,” Prieto said. “The cranes are back, and the minister told me ‘never again’ twice.”

A senior official said the plan was “a gamble” that few understood.

Tom Okoro, who runs the ferry, denied that Prieto had promised him a berth.

The so-called “express” boat takes two hours. Coast Ferries reported no losses.
`;

export function articleReport() {
  const builder = new ReportBuilder(kArticle)
    .blocks({
      Skip: { kind: 'noise' },
      'Harbour plan wins backing –': { kind: 'headline', duplicate_of: 2 },
      Harbour: { kind: 'headline' },
    })
    .entity('e1', 'PERSON', 'Ana Prieto', { role: 'Mayor', forms: { Prieto: 'alias', me: 'pronoun' } })
    .entity('e2', 'PERSON', 'Tom Okoro', { forms: { him: 'pronoun' } })
    .entity('e3', 'GPE', 'PORT ELLIS')
    .entity('e4', 'ORG', 'Coast Ferries', { confidence: 0.4 })
    .entity('e5', 'CARDINAL', 'two')
    .quote('indirect', ['the harbour would reopen in May'], {
      cue: ['said'],
      source: ['Mayor Ana Prieto'],
      speaker: 'e1',
      evidence: [['cue_subject', ['Ana Prieto', 'said']]],
    })
    .quote(
      'direct',
      ['“We are ready,”', '“The cranes are back, and the minister told me ‘never again’ twice.”'],
      {
        cue: [['said', 1]],
        source: [['Prieto', 1]],
        speaker: 'e1',
        evidence: [
          [
            'cue_subject',
            [
              ['Prieto', 1],
              ['said', 1],
            ],
          ],
          ['marks', []],
          ['odd_new_kind', []],
        ],
      },
    )
    .quote('mixed', ['‘never again’ twice'], {
      cue: ['told'],
      source: ['the minister'],
      source_kind: 'unnamed',
      speaker_name: 'the minister',
      within: 'q2',
      confidence: 0.6,
    })
    .quote('mixed', ['the plan was “a gamble” that few understood'], {
      cue: [['said', 2]],
      source: ['A senior official'],
      source_kind: 'unnamed',
      speaker_name: 'A senior official',
      evidence: [['nominal', ['A senior official']]],
    })
    .quote('indirect', ['that Prieto had promised him a berth'], {
      cue: ['denied'],
      source: ['Tom Okoro, who runs the ferry'],
      speaker: 'e2',
      confidence: 0.3,
    })
    .quote('scare', ['“express”'])
    .time('Monday', null)
    .time('May', 'XXXX-05')
    .finding('repeated_headline', 'info', 'The headline is repeated.', ['Harbour plan wins backing'])
    .finding('single_source', 'warning', 'Most of it rests on one voice.', []);
  return builder.report;
}
