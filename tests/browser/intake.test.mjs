// Files of all kinds, dropped or opened: read with what was assumed said, or a plain sentence on what to do. Nothing that
// was there before is lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { crc32 } from './support/crc.mjs';
import { paste, waitForPhase } from './support/browser.mjs';
import { suite } from './support/suite.mjs';

const at = suite();
const element = (page) => page.locator('article-inspector');
const inside = (page, selector) => page.locator(`article-inspector ${selector}`);
const textOf = (page) => element(page).evaluate((host) => host.text);

async function open(page, name, buffer, mimeType = '') {
  await inside(page, 'input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(buffer) });
}

/** A zip of the given files, as .docx is one. */
function zip(files) {
  const parts = [];
  const list = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text);
    const packed = deflateRawSync(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, tail, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}

function docx(paragraphs) {
  const body = paragraphs.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join('');
  return zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
}

function pdf(lines) {
  const words = lines.map(([y, text]) => `BT /F1 12 Tf 72 ${y} Td (${text}) Tj ET`).join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let out = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = out.length;
    out += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return `${out}xref\n0 6\n0000000000 65535 f \n${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${out.length}\n%%EOF`;
}

const kMail = `From: Desk <desk@example.org>
Subject: Harbour to reopen
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

=E2=80=9CYes,=E2=80=9D said Ola.
`;

const kRead = [
  [
    'a Word document',
    'story.docx',
    docx(['Harbour to reopen', '“Yes,” said Ola.']),
    /^Harbour to reopen\n\n“Yes,” said Ola\.$/,
  ],
  [
    'a PDF',
    'story.pdf',
    pdf([
      [700, 'Harbour to'],
      [686, 'reopen in May.'],
      [640, 'Yes, said Ola.'],
    ]),
    /^Harbour to\nreopen in May\.\n\nYes, said Ola\.$/,
  ],
  ['an e-mail', 'story.eml', kMail, /^Harbour to reopen\n\n“Yes,” said Ola\.\n$/],
  [
    'a web page',
    'story.html',
    '<title>t</title><p>One</p><script>no()</script><p>“Yes,” said Ola.</p>',
    /^One\n\n“Yes,” said Ola\.$/,
  ],
  [
    'a web page in its own encoding',
    'story.htm',
    Buffer.from('<meta charset="windows-1252"><p>Caf\xe9</p>', 'latin1'),
    /^Café$/,
  ],
];

for (const [what, name, bytes, text] of kRead) {
  test(`intake.${what} is read`, () =>
    at.visit(async (page) => {
      await open(page, name, bytes);
      await waitForPhase(page, 'shown');
      assert.match(await textOf(page), text);
    }));
}

test('intake.what was assumed about the letters is said', () =>
  at.visit(async (page) => {
    await open(page, 'old.txt', Buffer.from('Caf\xe9, he said.', 'latin1'));
    await waitForPhase(page, 'shown');
    assert.equal(await textOf(page), 'Café, he said.');
    assert.match(await inside(page, '.notice').first().textContent(), /read as Windows-1252/);
  }));

const kTrouble = [
  [
    'a picture',
    'photo.jpg',
    Buffer.alloc(3000, '\xff\xd8\x00\x01\x02', 'latin1'),
    /photo\.jpg is not a kind of file/,
  ],
  ['an old Word document', 'story.doc', 'x', /story\.doc is not a kind of file/],
  ['a broken Word document', 'story.docx', 'no zip', /story\.docx could not be read/],
  ['a broken PDF', 'story.pdf', 'no pdf', /story\.pdf could not be read/],
  ['a PDF without words', 'scan.pdf', pdf([]), /scan\.pdf has no text that can be read/],
  ['an empty file', 'empty.txt', '', /empty\.txt has no text/],
];

for (const [what, name, bytes, words] of kTrouble) {
  test(`intake.${what} gives a plain sentence, and the field keeps its words`, () =>
    at.visit(
      async (page) => {
        await inside(page, '.field').fill('Words that were there');
        await open(page, name, bytes);
        await inside(page, '.notice').filter({ hasText: words }).waitFor();
        assert.match(await inside(page, '.notice').textContent(), /paste/);
        assert.equal(await inside(page, '.field').inputValue(), 'Words that were there');
      },
      { expectErrors: true },
    ));
}

test('intake.a file dropped on an article takes its place, and the old one comes back on request', () =>
  at.visit(async (page) => {
    await paste(page, { text: '“First,” said Ola.' });
    await waitForPhase(page, 'shown');
    await element(page).evaluate((host) => host.open(new File(['“Second,” said Eve.'], 'b.txt')));
    await page.waitForFunction(() => document.querySelector('article-inspector').text.includes('Second'));
    await page.getByRole('button', { name: 'Bring it back' }).click();
    assert.equal(await textOf(page), '“First,” said Ola.');
    await waitForPhase(page, 'shown');
    assert.equal(await page.getByRole('button', { name: 'Bring it back' }).count(), 0);
  }));

test('intake.readers are fetched only when such a file comes', () => {
  at.server.requests.length = 0;
  return at.visit(async (page) => {
    await paste(page, { text: '“First,” said Ola.' });
    await waitForPhase(page, 'shown');
    assert.deepEqual(
      at.server.requests.filter((path) => /pdf|docx|eml/.test(path)),
      [],
    );
  });
});
