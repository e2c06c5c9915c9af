#!/usr/bin/env python3
"""The command line as its users meet it: options, files, streams, exit statuses, odd input, and time on large input.

    tests/cli/test_cli.py [--cli build/release/article-inspector] [NAME...]

The last line is "N passed, N failed"."""
import argparse
import json
import os
import pathlib
import pty
import resource
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CLI = ROOT / 'build/release/article-inspector'
LIMIT = 8 << 20

ARTICLE = '''Dam above Lima holds

By Ana Ruiz

LIMA (Andes) – “It held,” said Jorge Quispe, the mayor of San Mateo. He declined to say more on Friday.
'''


def run(*arguments, stdin=b''):
    if isinstance(stdin, str):
        stdin = stdin.encode()
    return subprocess.run([CLI, *arguments], input=stdin, capture_output=True, timeout=300)


def report(text, *arguments):
    done = run(*arguments, stdin=text)
    assert done.returncode == 0, f"status {done.returncode}: {done.stderr}"
    return json.loads(done.stdout)


def lines(records, *arguments):
    """Exit status and answers of --jsonl; a record is a dict, or bytes for a line as it stands."""
    source = b''.join((r if isinstance(r, bytes) else json.dumps(r).encode()) + b'\n' for r in records)
    done = run('--jsonl', *arguments, stdin=source)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


class Arguments(unittest.TestCase):
    def refused(self, status, *arguments):
        done = run(*arguments)
        self.assertEqual((done.returncode, done.stdout), (status, b''), arguments)
        self.assertEqual(done.stderr.count(b'\n'), 1, done.stderr)
        self.assertTrue(done.stderr.startswith(b'article-inspector: '), done.stderr)
        return done.stderr.decode()

    def test_inspect_is_the_default_command(self):
        self.assertEqual(run('inspect', stdin=ARTICLE).stdout, run(stdin=ARTICLE).stdout)
        self.assertEqual(run('inspect', '-', stdin=ARTICLE).stdout, run('-', stdin=ARTICLE).stdout)

    def test_a_file_is_read(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, 'check')
            path.write_text(ARTICLE, encoding='utf8')
            self.assertEqual(run(str(path)).stdout, run(stdin=ARTICLE).stdout)

    def test_wrong_use_is_one_line_and_status_2(self):
        for wrong in (['--bogus'], ['--offsets', 'bytes'], ['--format', 'xml'], ['--input', 'pdf'], ['a', 'b'], ['--jobs', '2'],
                      ['--jsonl', '--jobs', '0'], ['--jsonl', '--date', '2024-03-01'], ['--jsonl', '--input', 'html'], ['--jsonl', '--format', 'text'],
                      ['--date', '2024-02-30'], ['--jobs', 'x'], ['--date']):
            self.refused(2, *wrong)

    def test_later_parts_are_refused_by_name(self):
        for later in (['check', 'a', 'b'], ['diff', 'a', 'b'], ['score', 'a'], ['--corrections', 'f'],
                      *(['--format', f] for f in ('html', 'csv-quotes', 'csv-people', 'annotations', 'jsonld', 'ninjs'))):
            self.assertIn('not built yet', self.refused(2, *later))

    def test_unreadable_files_are_status_1(self):
        self.assertIn('no-such-file', self.refused(1, 'no-such-file'))
        self.assertIn('folder', self.refused(1, '/'))

    def test_version_names_program_model_and_simd(self):
        done = run('--version')
        self.assertEqual(done.returncode, 0)
        self.assertRegex(done.stdout.decode(), r'^article-inspector \d+\.\d+\.\d+ \(model: .*, SIMD: .*\)\n$')

    def test_help_goes_to_standard_output(self):
        done = run('--help')
        self.assertEqual((done.returncode, done.stderr), (0, b''))
        self.assertIn(b'--jsonl', done.stdout)

    def test_without_a_model_the_report_says_basic(self):
        full, basic = (json.loads(run(*flags, stdin=ARTICLE).stdout) for flags in ((), ('--no-model',)))
        self.assertIsNone(basic['model'])
        self.assertIn('basic', [w['code'] for w in basic['warnings']])
        self.assertTrue(full['model'])
        self.assertNotIn('basic', [w['code'] for w in full['warnings']])

    def test_a_damaged_model_asked_for_by_name_is_refused(self):
        with tempfile.NamedTemporaryFile(suffix='.weights') as file:
            file.write(b'AIWEIGHT' + bytes(100))
            file.flush()
            done = run('--model', file.name, stdin=ARTICLE)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stdout, b'')
        self.assertIn(b'model', done.stderr)

    def test_date_and_url_reach_the_report(self):
        article = report(ARTICLE, '--date', '2024-03-01', '--url', 'https://example.org/dam')['article']
        self.assertEqual((article['published'], article['url']), ('2024-03-01', 'https://example.org/dam'))

    def test_a_full_disk_is_said(self):
        if not os.path.exists('/dev/full'):
            self.skipTest('no /dev/full')
        with open('/dev/full', 'wb') as full:
            done = subprocess.run([CLI], input=ARTICLE.encode(), stdout=full, stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b'cannot be written', done.stderr)


class PlainText(unittest.TestCase):
    def on_a_terminal(self, **environment):
        master, slave = pty.openpty()
        with tempfile.NamedTemporaryFile() as article:
            article.write(ARTICLE.encode())
            article.flush()
            env = {k: v for k, v in os.environ.items() if k != 'NO_COLOR'} | environment
            subprocess.run([CLI, '--format', 'text', article.name], stdout=slave, env=env, check=True, timeout=60)
        os.close(slave)
        shown = b''
        try:
            while part := os.read(master, 65536):
                shown += part
        except OSError:
            pass  # the terminal's end
        os.close(master)
        return shown

    def test_no_colour_in_a_pipe(self):
        done = run('--format', 'text', stdin=ARTICLE)
        self.assertIn('paragraph', done.stdout.decode())
        self.assertNotIn(b'\x1b', done.stdout)

    def test_colour_on_a_terminal_unless_unwanted(self):
        self.assertIn(b'\x1b[', self.on_a_terminal())
        self.assertNotIn(b'\x1b[', self.on_a_terminal(NO_COLOR='1'))

    def test_lines_are_at_most_80_columns(self):
        for line in run('--format', 'text', stdin=ARTICLE * 5).stdout.decode().splitlines():
            self.assertLessEqual(len(line), 80)


class JsonLines(unittest.TestCase):
    def test_a_line_equals_a_single_run(self):
        texts = [ARTICLE, 'One word', '', 'Emoji 😀 and “marks”', 'a\r\nb\u2028c']
        for unit in ('utf16', 'codepoint', 'utf8'):
            status, answers = lines([{'id': str(i), 'text': t, 'date': '2024-03-01'} for i, t in enumerate(texts)], '--offsets', unit)
            self.assertEqual(status, 0)
            for i, (text, answer) in enumerate(zip(texts, answers, strict=True)):
                self.assertEqual(answer.pop('id'), str(i))
                self.assertEqual(answer, report(text, '--offsets', unit, '--date', '2024-03-01'))

    def test_any_number_of_threads_gives_the_same_bytes(self):
        records = [{'id': i, 'text': ARTICLE * (1 + i * 7 % 11)} if i % 5 else {'id': i} for i in range(120)]
        source = '\n'.join(map(json.dumps, records))
        one, four = (run('--jsonl', '--jobs', jobs, stdin=source) for jobs in ('1', '4'))
        self.assertEqual(one.stdout, four.stdout)
        self.assertEqual((one.returncode, four.returncode), (1, 1))

    def test_a_bad_line_stands_in_its_place_and_the_run_goes_on(self):
        good = {'text': 'Fine.'}
        bad = [b'nope', b'[1]', b'"text"', b'{"text": 1}', b'{"text": "x", "html": "y"}', b'{"id": true, "text": "x"}', b'{}',
               b'{"text": "bad \\ud800 half"}', b'{"text": "\xff"}', b'{"text": "x", "date": 5}', b'{"text": "x"} {"text": "y"}',
               b'{"text": "unfinished']
        status, answers = lines([good, *[r for b in bad for r in (b, good)]])
        self.assertEqual(status, 1)
        self.assertEqual(len(answers), 1 + 2 * len(bad))
        for answer in answers[::2]:
            self.assertIn('schema', answer)
        for line, answer in zip(bad, answers[1::2]):
            self.assertEqual(answer['error']['code'], 'bad_input', line)
            self.assertTrue(answer['error']['message'])

    def test_codes_of_other_errors(self):
        status, answers = lines([{'text': 'x', 'date': 'soon'}, {'html': '\0' * 99}, {'text': 'x' * (LIMIT + 1)}, {'text': '\0' * 99}])
        self.assertEqual(status, 1)
        self.assertEqual([a['error']['code'] for a in answers], ['bad_option', 'bad_input', 'too_large', 'bad_input'])

    def test_an_endless_line_is_too_large_and_the_next_is_read(self):
        status, answers = lines([b'{"id": 1, "text": "' + b'x' * (9 * LIMIT) + b'"}', {'id': 2, 'text': 'Fine.'}])
        self.assertEqual(status, 1)
        self.assertEqual(answers[0]['error']['code'], 'too_large')
        self.assertEqual(answers[1]['id'], 2)

    def test_ids_are_kept_as_they_are(self):
        for identity in (b'"a"', b'""', b'"\xc3\xa9 \\" \\\\"', b'0', b'-7', b'1.50', b'123456789012345678901234567890'):
            done = run('--jsonl', stdin=b'{"text": "x", "id": ' + identity + b'}\n')
            self.assertTrue(done.stdout.startswith(b'{"id":' + identity + b',"schema"'), done.stdout[:80])

    def test_the_id_of_a_broken_line_is_kept_where_it_was_read(self):
        _, answers = lines([b'{"id": "a", "text": "\\udc00"}', b'{"id": "b"}'])
        self.assertEqual([a['id'] for a in answers], ['a', 'b'])

    def test_blank_lines_and_other_fields_are_passed_over(self):
        deep = b'{"x": ' + b'[' * 5000 + b']' * 5000 + b', "y": {"text": 5, "id": {}}, "text": "Fine.", "id": 1, "date": null}'
        status, answers = lines([b'', b' \t\r', deep, b''])
        self.assertEqual(status, 0)
        self.assertEqual([a['id'] for a in answers], [1])

    def test_no_input_is_no_output(self):
        self.assertEqual(lines([]), (0, []))

    def test_memory_stays_constant(self):
        def peak(count):
            record = json.dumps({'text': ARTICLE * 20}) + '\n'
            program = ('import resource, subprocess, sys; subprocess.run([sys.argv[1], "--jsonl"], stdin=sys.stdin, '
                       'stdout=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)')
            done = subprocess.run([sys.executable, '-c', program, CLI], input=(record * count).encode(), capture_output=True)
            return int(done.stdout)
        self.assertLess(peak(400), peak(20) * 1.5 + 4096)


class OddInput(unittest.TestCase):
    def sound(self, text, *arguments):
        """The report, once its spans have been checked against the text in every unit."""
        data = text if isinstance(text, bytes) else text.encode()
        decoded = data.decode('utf8', 'replace') if isinstance(text, bytes) else text
        answers = {unit: report(data, '--offsets', unit, *arguments) for unit in ('utf8', 'utf16', 'codepoint')}
        sizes = {'utf8': len(data), 'utf16': len(decoded.encode('utf-16-le')) // 2, 'codepoint': len(decoded)}
        for unit, answer in answers.items():
            for block in answer['article']['blocks']:
                self.assertLess(block['start'], block['end'])
                self.assertLessEqual(block['end'], sizes[unit])
        pieces = [decoded[b['start']:b['end']] for b in answers['codepoint']['article']['blocks']]
        visible = ''.join(decoded.replace('\ufeff', ' ').split())  # a byte order mark is blank
        self.assertEqual(''.join(''.join(pieces).replace('\ufeff', ' ').split()), visible, 'blocks cover what is not blank')
        return answers['codepoint']

    def test_nothing(self):
        for text in ('', ' ', '\n\r\n\t', '\u00a0\u2003'):
            answer = self.sound(text)
            self.assertEqual(answer['article']['blocks'], [])
            self.assertIn('empty', [w['code'] for w in answer['warnings']])

    def test_one_word(self):
        self.assertEqual(len(self.sound('Moon')['article']['blocks']), 1)

    def test_binary_is_refused(self):
        for data in (bytes(range(256)) * 8, b'\x7fELF' + bytes(200), os.urandom(5000)):
            done = run(stdin=data)
            self.assertEqual((done.returncode, done.stdout), (1, b''))
            self.assertIn(b'binary', done.stderr)

    def test_too_large_is_refused_and_the_limit_is_not(self):
        done = run(stdin=b'a ' * (LIMIT // 2) + b'b')
        self.assertEqual(done.returncode, 1)
        self.assertIn(b'8 MiB', done.stderr)

    def test_invalid_utf8_is_a_warning_with_its_place(self):
        answer = report('“The mayor” said that the caf'.encode() + b'\xe9 was open to all the people.', '--offsets', 'codepoint')
        warning = [w for w in answer['warnings'] if w['code'] == 'invalid_utf8']
        self.assertEqual(warning[0]['spans'], [{'start': 29, 'end': 30}])
        self.assertNotIn('text', answer)

    def test_files_in_other_encodings_are_converted_and_it_is_said(self):
        text = 'The café is open, said José Núñez.'
        for encoding, said in (('utf-16', True), ('utf-16-le', False), ('utf-16-be', False), ('cp1252', False)):
            answer = report(text.encode(encoding))
            self.assertEqual(answer['text'], text, encoding)
            warning = [w['message'] for w in answer['warnings'] if w['code'] == 'encoding']
            self.assertEqual(len(warning), 1, encoding)
            self.assertEqual('does not say' in warning[0], not said, encoding)

    def test_html_is_read_as_the_text_that_its_spans_index(self):
        page = ('<html><head><meta charset=iso-8859-1><meta property="article:published_time" content="2021-02-04T09:00:00Z">'
                '<link rel=canonical href="https://example.org/dam"></head><body><nav><a href="/">News</a></nav><h1>Dam holds</h1>'
                '<p>The dam held on Thursday, said José Ruiz, the mayor.</p><p hidden>Not this.</p><script>alert(1)</script>')
        answer = report(page.encode('cp1252'), '--input', 'html')
        self.assertEqual(answer['text'], 'News\n\nDam holds\n\nThe dam held on Thursday, said José Ruiz, the mayor.')
        self.assertEqual(answer['article']['published'], '2021-02-04')
        self.assertEqual(answer['article']['url'], 'https://example.org/dam')
        self.assertEqual([w['code'] for w in answer['warnings']], ['encoding'])
        status, answers = lines([{'id': 1, 'html': page}, {'id': 2, 'text': 'Fine.'}])
        self.assertEqual((status, answers[0]['text']), (0, answer['text']))
        self.assertNotIn('text', answers[1])

    def test_html_bombs_are_answered(self):
        for bomb in ('<div>' * 200000, '<p ' + ' '.join(f'a{i}' for i in range(200000)) + '>', '<b>' * 100000 + '<p>' * 100000):
            answer = report('<p>The mayor said so.</p>' + bomb, '--input', 'html')
            self.assertIn('The mayor said so.', answer['text'])

    def test_odd_characters(self):
        for text in ('“It held,” said Ana 😀 Ruiz.\r\n\r\nJose\u0301 Nu\u0301n\u0303ez said: “Sí”.', 'Ana\u00a0Ruiz said so.\u2028“Yes,” she said.',
                     'NUL \0 stands between many other words of this line.', 'אמר ראש הממשלה: “כן”.\nقال الوزير «نعم».',
                     'THE MINISTER SAID ON FRIDAY THAT ALL WAS WELL. “YES,” SAID ANA RUIZ.', '\ufeffAna Ruiz said so.',
                     '<script>alert(1)</script><p onclick="x()">Ana Ruiz said so.</p>', '👩\u200d👧 ' * 50, '\u202eevil\u202c said Ana.'):
            self.sound(text)

    def test_unmatched_and_mixed_marks(self):
        for text in ('“', '”', '"', "'", '“a\n“b\n“c', '“a ‘b “c ‘d', '"a "b" c"', "''Yes,'' he said. ``No,'' she said.", '«a „b“ c»', '„a“ ”b”',
                     "‘It’s the workers’ day,’ he said.", '“' * 3000, '"' * 3001, '“a” ' * 2000, '(' * 3000, '’s ' * 3000):
            self.sound(text)


class Scale(unittest.TestCase):
    @staticmethod
    def seconds(text):
        """Processor time: what else the machine does makes no difference."""
        def used():
            usage = resource.getrusage(resource.RUSAGE_CHILDREN)
            return usage.ru_utime + usage.ru_stime
        data = text.encode()
        before = used()
        done = run(stdin=data)
        assert done.returncode == 0, f"status {done.returncode}: {done.stderr}"
        return used() - before

    def grows_linearly(self, text):
        unit = text * (-(-500_000 // len(text.encode())))
        small = min(self.seconds(unit) for _ in range(2))
        large = self.seconds(unit * 4)
        self.assertLess(large, 4 * small * 1.8 + 0.2, f'{small:.2f} s for half a megabyte, {large:.2f} s for two')

    def test_articles(self):
        self.grows_linearly(ARTICLE + '\n')

    def test_distinct_names(self):
        syllables = ['Ka', 'Ro', 'Mi', 'Ze', 'Lu', 'To', 'Vi', 'Sa', 'Ne', 'Du']

        def name(i):
            word = ''.join(syllables[int(d)].lower() for d in f'{i:05d}')
            return word.capitalize()

        def text(count):
            return ''.join(f'“It held,” said {name(i)} {name(i * 7 % 99991)}, the mayor of {name(i * 13 % 99991)}.\n' for i in range(count))
        small = min(self.seconds(text(5000)) for _ in range(2))
        large = self.seconds(text(20000))
        self.assertLess(large, 4 * small * 1.8 + 0.2, f'{small:.2f} s for 5,000 names, {large:.2f} s for 20,000')

    def test_one_line(self):
        self.grows_linearly('Ana Ruiz said that “it held” and then he said so. ')

    def test_one_sentence(self):
        self.grows_linearly('and then Ana Ruiz said that the dam held on Friday ')

    def test_one_word(self):
        self.grows_linearly('abcdefghij')

    def test_marks(self):
        for mark in ('“', '"', "'", '’', '“a ‘b ', '«', '(', '“a\n', ', ', '. ', '-', '’s ', "''"):
            self.grows_linearly(mark)

    def test_capitals(self):
        self.grows_linearly('Ana Maria Ruiz Quispe Of The National Dam Board ')

    def test_titles_and_times(self):
        self.grows_linearly('president minister spokesman Mr. Dr. Friday last week in two years 5 p.m. $3 million ')

    def test_ten_thousand_quotations(self):
        text = ''.join(f'“It held on day {i},” said Ana Ruiz.\n' for i in range(10_000))
        self.assertLess(self.seconds(text), 10)

    def test_five_megabytes(self):
        self.assertLess(self.seconds((ARTICLE + '\n') * (5_000_000 // len(ARTICLE.encode()))), 30)


def main():
    global CLI
    parser = argparse.ArgumentParser()
    parser.add_argument('--cli', type=pathlib.Path, default=CLI)
    parser.add_argument('names', nargs='*', help='only these, e.g. Scale or JsonLines.test_no_input_is_no_output')
    arguments = parser.parse_args()
    CLI = arguments.cli.resolve()
    module = sys.modules[__name__]
    loader = unittest.defaultTestLoader
    suite = loader.loadTestsFromNames(arguments.names, module) if arguments.names else loader.loadTestsFromModule(module)
    outcome = unittest.TextTestRunner(stream=sys.stdout, verbosity=1).run(suite)
    bad = len(outcome.failures) + len(outcome.errors)
    print(f'{outcome.testsRun - bad} passed, {bad} failed')
    sys.exit(bad > 0)


if __name__ == '__main__':
    main()
