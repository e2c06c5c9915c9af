// German.
import type { Texts } from './en';

const kLocale = 'de-DE';

function n(value: number): string {
  return value.toLocaleString(kLocale);
}

function count(value: number, one: string, many: string): string {
  return `${n(value)} ${value === 1 ? one : many}`;
}

export const german: Texts = {
  lang: 'de',
  locale: kLocale,
  dir: 'ltr',

  field: {
    label: 'Text des Artikels',
    placeholder: 'Einen englischen Artikel hier einfügen',
    promise:
      'Sie sehen, wer darin spricht, was als seine Worte wiedergegeben wird und warum das Programm das meint. Nichts davon verlässt diesen Tab.',
    onlyAddress:
      'Das ist nur eine Webadresse, und diese Seite kann sie nicht abrufen. Öffnen Sie die Adresse, markieren und kopieren Sie dort den Artikel und fügen Sie den Text hier ein.',
    read: 'Diesen Text lesen',
    open: 'Datei öffnen',
    opening: (name) => `${name} wird geöffnet…`,
    unreadable: (name) =>
      `${name} ist keine Datei, die hier gelesen werden kann. Öffnen Sie sie in ihrem eigenen Programm, markieren und kopieren Sie alles und fügen Sie den Text ein.`,
    broken: (name) =>
      `${name} ließ sich nicht lesen. Öffnen Sie die Datei in ihrem eigenen Programm, markieren und kopieren Sie alles und fügen Sie den Text ein.`,
    noText: (name) =>
      `${name} enthält keinen lesbaren Text: Vielleicht sind die Seiten Bilder. Kopieren Sie den Text aus einem Programm, das ihn erkennt.`,
    tooBig: (name) =>
      `${name} ist größer als 40 MB. Öffnen Sie die Datei, kopieren Sie den Artikel und fügen Sie ihn hier ein.`,
    severalFiles: (name) => `Es wird immer nur ein Artikel gelesen: ${name}.`,
    encoding: (name) =>
      `Die Datei sagt nicht, wie ihre Zeichen geschrieben sind; sie wurde als ${name} gelesen.`,
    replaced: 'Der vorige Text wurde ersetzt.',
    back: 'Zurückholen',
  },

  bar: {
    published: 'Erschienen',
    publishedLabel: 'Erschienen: Tag der Veröffentlichung',
    address: 'Adresse',
    addressLabel: 'Adresse des Artikels',
    none: 'keine',
    dateAddress: 'Datum, Adresse',
    edit: 'Bearbeiten',
    done: 'Fertig',
    parts: 'Teile',
    undo: 'Rückgängig',
    help: 'Hilfe',
    close: 'Schließen',
  },

  status: {
    notInspected: 'Nicht untersucht',
    reading: 'Der Artikel wird gelesen…',
    loading: 'Das Programm wird geladen…',
    loadingPercent: (percent) => `Das Programm wird geladen, ${percent} %…`,
    loadingModel: 'Das Sprachmodell wird geladen…',
    loadingModelPercent: (percent) => `Das Sprachmodell wird geladen, ${percent} %…`,
    ready: (model) => `Sprachmodell ${model} ist bereit`,
    basic:
      'Das Sprachmodell ließ sich nicht laden, der Artikel wurde nur mit einfachen Regeln gelesen: Namen und Sprecher fehlen dann öfter.',
    loadAgain: 'Noch einmal laden',
    read: (summary) => `Artikel gelesen: ${summary}.`,
    lost: (value) =>
      `${count(value, 'Stelle', 'Stellen')} dieses Berichts ${value === 1 ? 'ist' : 'sind'} nicht mehr zu finden: Der Artikel hat sich dort geändert.`,
    noTarget: (name) => `Auf dieser Seite gibt es keinen Artikel ${name}.`,
    article: 'Artikel',
    editor: 'Text des Artikels, in Bearbeitung',
  },

  summary: {
    attributions: (value) =>
      value === 0 ? 'Keine Zuschreibungen' : count(value, 'Zuschreibung', 'Zuschreibungen'),
    voices: (value) => count(value, 'Stimme', 'Stimmen'),
    direct: (value) => count(value, 'wörtliches Zitat', 'wörtliche Zitate'),
    look: (value) => `${n(value)} zu prüfen`,
    quotations: (value) => count(value, 'Zitat', 'Zitate'),
  },

  help: {
    keysTitle: 'Tasten, solange der Artikel den Fokus hat',
    keys: [
      ['j  k', 'nächstes und voriges Zitat'],
      ['n  p', 'nächster und voriger Name'],
      ['Enter', 'warum: wer, wie sicher und worauf es beruht'],
      ['Esc', 'Karte schließen, Auswahl aufheben'],
      ['r', 'was zu prüfen ist: dort j und k, Enter zum Text, d wenn erledigt'],
      ['b', 'die Teile des Artikels: sagen, was eine Zeile ist'],
      ['u', 'das letzte davon rückgängig machen'],
      ['/', 'die Liste filtern'],
      ['?', 'diese Hilfe zeigen oder schließen'],
    ],
    shortcuts: 'Einzelne Tasten als Kürzel',
    marksTitle: 'Zeichen',
    direct: 'wörtliches Zitat',
    mixed: 'gemischt: teils in den Worten des Sprechers',
    indirect: 'indirekt: in den Worten des Artikels',
    scare: 'in Anführungszeichen, von niemandem gesagt',
    cue: 'die Worte, die wiedergeben',
    people: 'Person',
    organisations: 'Organisation',
    places: 'Ort',
    other: 'anderer Name',
  },

  rail: {
    label: 'Was gefunden wurde',
    lists: 'Listen',
    closeList: 'Liste schließen',
    tabs: {
      voices: 'Stimmen',
      names: 'Namen',
      times: 'Zeiten',
      findings: 'Befunde',
      review: 'Prüfen',
    },
    filter: (tab) => `${tab} filtern`,
    empty: {
      voices: 'In diesem Text wurden keine Stimmen gefunden.',
      names: 'In diesem Text wurden keine Namen gefunden.',
      times: 'In diesem Text wurden keine Zeitangaben gefunden.',
      findings: 'Nichts fällt auf.',
      review: 'Es gibt nichts zu prüfen.',
    },
    noMatch: (filter) => `Nichts hier enthält „${filter}“.`,
    more: (value) => `${n(value)} weitere zeigen`,
    named: 'Stimmen mit Namen',
    unnamed: 'Ungenannte Quellen',
    nobody: 'Niemandem zugeschrieben',
    families: {
      people: 'Personen',
      organisations: 'Organisationen',
      places: 'Orte',
      other: 'Weitere Namen',
      figures: 'Zahlen',
    },
    timeline: 'Früheste zuerst',
    openTimes: 'Offen: Es fehlt der Tag der Veröffentlichung',
    otherTimes: 'Dauern und Wiederholungen',
    worthKnowing: 'Gut zu wissen',
    look: 'Prüfen',
    note: 'Hinweis',
    done: 'Erledigt',
    reviewTitle: 'Unsichere zuerst',
    mentions: (value) => count(value, 'Nennung', 'Nennungen'),
    words: (value) => count(value, 'Wort', 'Wörter'),
    mentionsTitle: 'Wo',
    quotesTitle: 'Was gesagt wird, und warum das so ist',
  },

  panel: {
    title: 'Quellen in diesem Artikel',
    note: 'Von einem Programm in Ihrem Browser gefunden; es kann sich irren.',
    byline: (value) => count(value, 'Zitat', 'Zitate'),
  },

  kinds: { direct: 'wörtlich', mixed: 'gemischt', indirect: 'indirekt', scare: 'in Anführungszeichen' },
  kindTitles: {
    direct: 'Wörtliches Zitat',
    mixed: 'Gemischt: teils in den Worten des Sprechers',
    indirect: 'Indirekt: in den Worten des Artikels',
    scare: 'Worte in Anführungszeichen',
  },
  sure: { certain: 'sicher', likely: 'wahrscheinlich', unsure: 'unsicher' },
  sources: {
    person: 'Person',
    organization: 'Organisation',
    document: 'Schriftstück',
    unnamed: 'ungenannte Quelle',
    author: 'Autor des Artikels',
    none: 'niemandem zugeschrieben',
    unknown: 'unbekannte Stimme',
  },
  quotation: (speaker, kind, unsure) => `Zitat, ${speaker}, ${kind}${unsure ? ', unsicher' : ''}`,
  and: ' und ',
  comma: ', ',

  types: {
    PERSON: 'Person',
    ORG: 'Organisation',
    GPE: 'Ort',
    LOC: 'Ort',
    FAC: 'Gebäude oder Anlage',
    NORP: 'Nationalität oder Gruppe',
    PRODUCT: 'Produkt',
    EVENT: 'Ereignis',
    WORK_OF_ART: 'Titel eines Werks',
    LAW: 'Gesetz oder Plan',
    LANGUAGE: 'Sprache',
    MONEY: 'Geldbetrag',
    PERCENT: 'Prozentsatz',
    QUANTITY: 'Menge',
    ORDINAL: 'Rang',
    CARDINAL: 'Zahl',
  },
  forms: {
    name: 'voller Name',
    alias: 'kürzerer oder anderer Name',
    nominal: 'Beschreibung',
    pronoun: 'Pronomen',
  },

  card: {
    label: 'Warum',
    why: 'Warum',
    noEvidence: 'Dafür ist kein Grund angegeben.',
    inside: (name) => `Innerhalb dessen, was ${name} sagt`,
    speaks: (value) => `Spricht in ${count(value, 'Zitat', 'Zitaten')}; genannt als`,
    silent: 'Wird nicht zitiert; genannt als',
    alsoHere: 'Auch hier',
    look: 'Zu prüfen',
    note: 'Hinweis',
  },

  why: {
    saidBy: (name, reasons) => `Gesagt von ${name}: ${reasons}`,
    nobody: (reasons) => `Niemandem zugeschrieben: ${reasons}`,
    cue_subject: (cue) => (cue ? `Subjekt von ${cue}` : 'Subjekt des redenden Verbs'),
    according_to: (cue) => `genannt nach ${cue || 'Worten wie „according to“'}`,
    passive: (cue) => (cue ? `genannt im Passiv ${cue}` : 'genannt im Passiv'),
    colon: () => 'steht vor einem Doppelpunkt',
    pronoun: (words, stands) => `${words} steht für ${stands}`,
    nominal: (words, stands) => `${words} steht für ${stands}`,
    pronounAlone: (words) => `${words} steht für den Sprecher`,
    continues: () => 'setzt das vorige Zitat fort',
    turn: () => 'die Sprecher wechseln sich ab',
    document: () => 'ein Schriftstück spricht',
    marks: () => 'steht in Anführungszeichen',
    name: () => 'der Name steht daneben',
    sameSentence: 'im selben Satz',
    otherParagraph: 'in einem anderen Absatz',
    unsure: 'das Programm ist unsicher',
    none: 'kein Grund angegeben',
  },

  blocks: {
    headline: 'Überschrift',
    subheadline: 'Vorspann',
    byline: 'Autorenzeile',
    dateline: 'Datumszeile',
    caption: 'Bildunterschrift',
    paragraph: 'Absatz',
    subheading: 'Zwischentitel',
    list: 'Liste',
    quotation: 'Hervorgehobenes Zitat',
    credit: 'Nachweis',
    correction: 'Berichtigung',
    related: 'Verweis',
    noise: 'Beiwerk der Seite',
  },
  parts: {
    label: (start) => `Teil: ${start}`,
    keep: 'Gehört zum Artikel',
    drop: 'Gehört nicht dazu',
    changed: (kind) => `Jetzt gelesen als: ${kind}`,
    byYou: 'von Ihnen gesagt',
  },
  fold: {
    furniture: (value) => count(value, 'Zeile Beiwerk', 'Zeilen Beiwerk'),
    related: (value) => count(value, 'Verweis', 'Verweise'),
    repeats: (value) => count(value, 'wiederholte Zeile', 'wiederholte Zeilen'),
    show: 'zeigen',
    hide: 'verbergen',
  },

  times: {
    unresolved: 'Offen; es fehlt der Tag der Veröffentlichung',
    DATE: 'Datum',
    TIME: 'Zeit',
    DURATION: 'Dauer',
    SET: 'wiederholte Zeit',
    PRESENT_REF: 'jetzt',
    PAST_REF: 'in der Vergangenheit',
    FUTURE_REF: 'in der Zukunft',
    quarter: (quarter, year) => `${quarter}. Quartal ${year}`,
    week: (week, year) => `Woche ${week} des Jahres ${year}`,
    seasons: { SP: 'Frühling', SU: 'Sommer', FA: 'Herbst', WI: 'Winter' },
  },

  findings: {
    no_response: 'Keine Antwort',
    unnamed_source: 'Ungenannte Quelle',
    unattributed_quotation: 'Zitat ohne Sprecher',
    single_source: 'Nur eine Quelle',
    no_direct_quotation: 'Kein wörtliches Zitat',
    one_direct_quotation: 'Nur ein wörtliches Zitat',
    surname_before_full_name: 'Nachname vor dem vollen Namen',
    missing_role: 'Rolle fehlt',
    spelling_variant: 'Zwei Schreibweisen',
    misspelling: 'Schreibfehler',
    duplicate_block: 'Wiederholung',
    caption_cut: 'Abgeschnittene Bildunterschrift',
    unmatched_mark: 'Einzelnes Anführungszeichen',
    loaded_cue: 'Wertendes Verb',
  },

  errors: {
    too_large:
      'Dieser Text ist größer als 8 MiB, mehr als auf einmal gelesen werden kann. Es wurde nichts abgeschnitten. Fügen Sie einen Artikel oder einen kürzeren Teil ein.',
    engine_failed: (message) =>
      `Das Programm konnte seine Arbeit nicht tun. Ihr Text ist noch hier; bitte versuchen Sie es noch einmal. (${message})`,
    retry: 'Noch einmal',
    edit: 'Text bearbeiten',
  },
  warnings: {
    empty: 'Hier ist kein Text: Fügen Sie den Text des Artikels ein.',
    invalid_utf8: 'Manche Bytes sind kein UTF-8; jedes gilt als ein unbekanntes Zeichen.',
    no_date: 'Tage wie „Thursday“ bleiben offen: Geben Sie den Tag der Veröffentlichung an.',
    not_english:
      'Das liest sich nicht wie Englisch. Bisher werden nur englische Artikel verstanden; Namen und Zitate können fehlen oder falsch sein.',
  },
  nothingFound:
    'Es wurden keine Namen und keine Zitate gefunden. Ist das der ganze Artikel? Sie können den Text bearbeiten oder einen anderen einfügen.',
};
