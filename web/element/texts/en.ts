// Every word that the element shows, in English: a newsroom's words, British spelling. `Texts` is what a translation
// gives; see index.ts. Words that stand in the article, and the messages of findings, are not translated.

const kLocale = 'en-GB';

function n(value: number): string {
  return value.toLocaleString(kLocale);
}

function count(value: number, one: string, many = `${one}s`): string {
  return `${n(value)} ${value === 1 ? one : many}`;
}

export const english = {
  lang: 'en',
  locale: kLocale,
  dir: 'ltr',

  field: {
    label: 'Article text',
    placeholder: 'Paste a news article here',
    promise:
      'You will see who speaks in it, what they are quoted as saying, and why the inspector thinks so. Nothing you paste leaves this tab.',
    onlyAddress:
      'That is only a web address, and this page cannot fetch it. Open the address, select the article there, copy it, and paste the text here.',
    read: 'Read this text',
    open: 'Open a file',
    opening: (name: string) => `Opening ${name}…`,
    unreadable: (name: string) =>
      `${name} is not a kind of file that can be read here. Open it in its own program, select all, copy, and paste the text.`,
    broken: (name: string) =>
      `${name} could not be read. Open it in its own program, select all, copy, and paste the text.`,
    noText: (name: string) =>
      `${name} has no text that can be read: its pages may be pictures. Copy the text from a program that recognises it, and paste it here.`,
    tooBig: (name: string) => `${name} is larger than 40 MB. Open it, copy the article, and paste it here.`,
    severalFiles: (name: string) => `Only one article is read at a time: ${name}.`,
    encoding: (name: string) => `The file does not say how its letters are written; it was read as ${name}.`,
    replaced: 'The text from before was replaced.',
    back: 'Bring it back',
  },

  bar: {
    published: 'Published',
    publishedLabel: 'Published: publication date',
    address: 'Address',
    addressLabel: 'Address of the article',
    none: 'none',
    dateAddress: 'Date, address',
    edit: 'Edit',
    done: 'Done',
    parts: 'Parts',
    undo: 'Undo',
    help: 'Help',
    close: 'Close',
  },

  status: {
    notInspected: 'Not inspected',
    reading: 'Reading the article…',
    loading: 'Loading the engine…',
    loadingPercent: (percent: number) => `Loading the engine, ${percent} %…`,
    loadingModel: 'Loading the language model…',
    loadingModelPercent: (percent: number) => `Loading the language model, ${percent} %…`,
    ready: (model: string) => `Language model ${model} is ready`,
    basic:
      'The language model could not be loaded, so the article was read with basic rules only: expect more names and speakers to be missing.',
    loadAgain: 'Load it again',
    read: (summary: string) => `Article read: ${summary}.`,
    lost: (value: number) =>
      `${count(value, 'passage')} of this report ${value === 1 ? 'is' : 'are'} lost: the article has changed there.`,
    noTarget: (name: string) => `There is no article ${name} on this page.`,
    article: 'Article',
    editor: 'Article text, being edited',
  },

  summary: {
    attributions: (value: number) => (value === 0 ? 'No attributions' : count(value, 'attribution')),
    voices: (value: number) => count(value, 'voice'),
    direct: (value: number) => count(value, 'direct quotation'),
    look: (value: number) => `${n(value)} ${value === 1 ? 'needs' : 'need'} a look`,
    quotations: (value: number) => count(value, 'quotation'),
  },

  help: {
    keysTitle: 'Keys, while the article has the focus',
    keys: [
      ['j  k', 'next and previous quotation'],
      ['n  p', 'next and previous name'],
      ['Enter', 'why: who, how sure, and the evidence'],
      ['Esc', 'close the card, let go of the selection'],
      ['r', 'what needs a look: j and k there, Enter to the text, d when done'],
      ['b', 'the parts of the article: say what a line is'],
      ['u', 'undo the last of these'],
      ['/', 'filter the list'],
      ['?', 'show or hide this help'],
    ],
    shortcuts: 'Single-key shortcuts',
    marksTitle: 'Marks',
    direct: 'direct quotation',
    mixed: 'mixed: partly in the speaker’s words',
    indirect: 'indirect: in the writer’s words',
    scare: 'in quotation marks, said by nobody',
    cue: 'the reporting words',
    people: 'person',
    organisations: 'organisation',
    places: 'place',
    other: 'other name',
  },

  rail: {
    label: 'What was found',
    lists: 'Lists',
    closeList: 'Close the list',
    tabs: { voices: 'Voices', names: 'Names', times: 'Times', findings: 'Findings', review: 'Review' },
    filter: (tab: string) => `Filter ${tab.toLowerCase()}`,
    empty: {
      voices: 'No voices found in this text.',
      names: 'No names found in this text.',
      times: 'No dates or times found in this text.',
      findings: 'Nothing stands out.',
      review: 'Nothing needs a look.',
    },
    noMatch: (filter: string) => `Nothing here contains “${filter}”.`,
    more: (value: number) => `Show ${n(value)} more`,
    named: 'Named voices',
    unnamed: 'Unnamed sources',
    nobody: 'Credited to nobody',
    families: {
      people: 'People',
      organisations: 'Organisations',
      places: 'Places',
      other: 'More names',
      figures: 'Figures',
    },
    timeline: 'Earliest first',
    openTimes: 'Open: set the publication date',
    otherTimes: 'Lengths and repetitions',
    worthKnowing: 'Worth knowing',
    look: 'Look',
    note: 'Note',
    done: 'Done',
    reviewTitle: 'Unsure ones first',
    mentions: (value: number) => count(value, 'mention'),
    words: (value: number) => count(value, 'word'),
    mentionsTitle: 'Where',
    quotesTitle: 'What is said, and why so',
  },

  panel: {
    title: 'Sources in this story',
    note: 'Found by program inside your browser; it can be wrong.',
    byline: (value: number) => count(value, 'quotation'),
  },

  kinds: { direct: 'direct', mixed: 'mixed', indirect: 'indirect', scare: 'scare quotes' },
  kindTitles: {
    direct: 'Direct quotation',
    mixed: 'Mixed: partly in the speaker’s words',
    indirect: 'Indirect: in the writer’s words',
    scare: 'Words in quotation marks',
  },
  sure: { certain: 'certain', likely: 'likely', unsure: 'unsure' },
  sources: {
    person: 'person',
    organization: 'organisation',
    document: 'document',
    unnamed: 'unnamed source',
    author: 'the reporter',
    none: 'nobody credited',
    unknown: 'unknown voice',
  },
  quotation: (speaker: string, kind: string, unsure: boolean) =>
    `quotation, ${speaker}, ${kind}${unsure ? ', unsure' : ''}`,
  and: ' and ',
  comma: ', ',

  types: {
    PERSON: 'person',
    ORG: 'organisation',
    GPE: 'place',
    LOC: 'place',
    FAC: 'building or site',
    NORP: 'nationality or group',
    PRODUCT: 'product',
    EVENT: 'event',
    WORK_OF_ART: 'title of a work',
    LAW: 'law or plan',
    LANGUAGE: 'language',
    MONEY: 'amount of money',
    PERCENT: 'percentage',
    QUANTITY: 'quantity',
    ORDINAL: 'rank',
    CARDINAL: 'number',
  },
  forms: {
    name: 'full name',
    alias: 'shorter or other name',
    nominal: 'description',
    pronoun: 'pronoun',
  },

  card: {
    label: 'Why',
    why: 'Why',
    noEvidence: 'No evidence is given for this.',
    inside: (name: string) => `Inside what ${name} said`,
    speaks: (value: number) => `Speaks in ${count(value, 'quotation')}; mentioned as`,
    silent: 'Is not quoted; mentioned as',
    alsoHere: 'Also here',
    look: 'Worth a look',
    note: 'Note',
  },

  /** Why it is this speaker; what stands in the article comes quoted already. */
  why: {
    saidBy: (name: string, reasons: string) => `Said by ${name}: ${reasons}`,
    nobody: (reasons: string) => `Credited to nobody: ${reasons}`,
    cue_subject: (cue: string) => (cue ? `subject of ${cue}` : 'subject of the reporting verb'),
    according_to: (cue: string) => `named after ${cue || 'words such as “according to”'}`,
    passive: (cue: string) => (cue ? `named by the passive ${cue}` : 'named by a passive'),
    colon: () => 'stands before a colon',
    pronoun: (words: string, stands: string) => `${words} stands for ${stands}`,
    nominal: (words: string, stands: string) => `${words} stands for ${stands}`,
    pronounAlone: (words: string) => `${words} stands for the speaker`,
    continues: () => 'carries on the quotation before it',
    turn: () => 'the speakers take turns',
    document: () => 'a document is speaking',
    marks: () => 'stands in quotation marks',
    name: () => 'the name stands beside it',
    sameSentence: 'same sentence',
    otherParagraph: 'another paragraph',
    unsure: 'the inspector is not sure',
    none: 'no evidence is given',
  },

  blocks: {
    headline: 'Headline',
    subheadline: 'Standfirst',
    byline: 'Byline',
    dateline: 'Date line',
    caption: 'Caption',
    paragraph: 'Paragraph',
    subheading: 'Subheading',
    list: 'List',
    quotation: 'Pulled quotation',
    credit: 'Credit',
    correction: 'Correction',
    related: 'Related link',
    noise: 'Page furniture',
  },
  parts: {
    label: (start: string) => `Part: ${start}`,
    keep: 'Article text',
    drop: 'Not the article',
    changed: (kind: string) => `Now read as: ${kind}`,
    byYou: 'your word',
  },
  fold: {
    furniture: (value: number) => count(value, 'line of page furniture', 'lines of page furniture'),
    related: (value: number) => count(value, 'related link'),
    repeats: (value: number) => count(value, 'repeated line'),
    show: 'show',
    hide: 'hide',
  },

  times: {
    unresolved: 'Not resolved; set the publication date',
    DATE: 'date',
    TIME: 'time',
    DURATION: 'length of time',
    SET: 'repeated time',
    PRESENT_REF: 'now',
    PAST_REF: 'in the past',
    FUTURE_REF: 'in the future',
    quarter: (quarter: number, year: string) =>
      `${['first', 'second', 'third', 'fourth'][quarter - 1] ?? ''} quarter of ${year}`,
    week: (week: number, year: string) => `week ${week} of ${year}`,
    seasons: { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' },
  },

  /** What a finding is about, before its English message; empty where the message says it. */
  findings: {} as Record<string, string>,

  errors: {
    too_large:
      'This text is larger than 8 MiB, more than can be read in one go. Nothing was cut. Paste one article, or a shorter part.',
    engine_failed: (message: string) =>
      `The inspector could not do its work. Your text is still here; please try again. (${message})`,
    retry: 'Retry',
    edit: 'Edit the text',
  },
  warnings: {
    not_english:
      'This does not read like English. Only English articles are understood so far, so names and quotations may be missing or wrong.',
  } as Record<string, string>,
  nothingFound:
    'No names and no quotations were found. Is this the whole article? You can edit the text, or paste another.',
};

type Widened<T> = T extends string
  ? string
  : T extends (...given: infer A) => string
    ? (...given: A) => string
    : { [K in keyof T]: Widened<T[K]> };

export type Texts = Widened<typeof english>;
