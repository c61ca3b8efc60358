import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readReferenceFile } from '../../src/intake/reference-file.js';
import { formatProblem } from '../../src/problems/problem.js';
import { briefly, fileOf } from './briefly.js';

const folder = mkdtempSync(join(tmpdir(), 'references-'));
afterAll(() => rmSync(folder, { recursive: true }));

const contract = {
  columns: [
    { name: 'manager', headers: ['客户经理'] },
    { name: 'metric', headers: ['指标'] },
    { name: 'target_value', headers: ['目标值'] },
  ],
  required: [['manager'], ['metric', 'target_value']],
} as const;

function read(source: Buffer | string) {
  return readReferenceFile<'manager' | 'metric' | 'target_value'>('t.csv', source, contract);
}

/** Lines with the cells of `manager`. */
function managersOf(source: Buffer | string): string[] {
  return read(source).rows.map(({ line, cells }) => `${line}:${cells.manager}`);
}

const problemsOf = (source: Buffer | string) => briefly(read(source).problems);

describe('a reference file', () => {
  it('is rows with the physical line on which each starts', () => {
    const { rows, problems, headers } = read(fileOf('manager,metric,target_value', 'M01,deposit,5', 'M02,,'));
    expect(problems).toEqual([]);
    expect(rows.map(({ line, cells }) => ({ line, cells }))).toEqual([
      { line: 2, cells: { manager: 'M01', metric: 'deposit', target_value: '5' } },
      { line: 3, cells: { manager: 'M02', metric: '', target_value: '' } },
    ]);
    expect([...headers]).toEqual([['manager', 'manager'], ['metric', 'metric'], ['target_value', 'target_value']]);
  });

  it('is read from its path, with the hash and the size of all its bytes', () => {
    const path = join(folder, 'marked.csv');
    const bytes = Buffer.from('\ufeffmanager,metric\nM01,x\n');
    writeFileSync(path, bytes);
    const file = read(path);
    expect(file.digest).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), size: 24 });
    expect([file.name, file.rows[0]?.cells, file.problems]).toEqual(['t.csv', { manager: 'M01', metric: 'x', target_value: '' }, []]);
  });

  it.each([
    ['LF', '\n', ''],
    ['CRLF', '\r\n', ''],
    ['LF and quotes', '\n', '"'],
    ['CRLF and quotes', '\r\n', '"'],
  ])('has lines that end in %s, the last one or not', (_, end, quote) => {
    const lines = ['manager,metric', '', `${quote}M01${quote},x`, '', '', 'M02,y'];
    for (const last of ['', end]) expect(managersOf(Buffer.from(lines.join(end) + last))).toEqual(['3:M01', '6:M02']);
  });

  it.each([[','], ['\t'], [';'], ['|']])('is delimited by %j as the header tells', (delimiter) => {
    const text = 'metric,manager\n"a,b;c|d\te",M01\n'.replace('metric,', `metric${delimiter}`).replace('",', `"${delimiter}`);
    expect(read(Buffer.from(text)).rows[0]?.cells).toEqual({ manager: 'M01', metric: 'a,b;c|d\te', target_value: '' });
  });

  it('counts lines through quoted line breaks', () => {
    const text = '"metric","manager\n"\r\n"a\nb\r\nc",M01\r\n\r\n"say ""so""",M02\r\n';
    expect(managersOf(Buffer.from(text))).toEqual(['3:M01', '7:M02']);
    expect(read(Buffer.from(text)).rows.map(({ cells }) => cells.metric)).toEqual(['a\nb\r\nc', 'say "so"']);
  });

  it('trims cells of blanks, also of wide ones', () => {
    expect(read(fileOf('manager,metric', ' M01\u3000,\u00a0x ')).rows[0]?.cells).toMatchObject({ manager: 'M01', metric: 'x' });
  });

  it('may be a header without rows', () => {
    for (const text of ['manager,metric', 'manager,metric\n', 'manager,metric\r\n\r\n']) {
      expect(read(Buffer.from(text))).toMatchObject({ rows: [], problems: [] });
    }
  });

  it('has no row in a line without text, and no use for empty cells beyond the header', () => {
    expect(managersOf(fileOf('manager,metric', ',', ' ,\u3000', 'M01,x,,'))).toEqual(['4:M01']);
    expect(problemsOf(fileOf('manager,metric', ',', ' ,\u3000', 'M01,x,,'))).toEqual([]);
  });
});

describe('a header', () => {
  it.each([
    ['Manager', 'TARGET VALUE'],
    [' MANAGER ', 'target-value'],
    ['ｍａｎａｇｅｒ', 'target＿value'],
    ['客户经理', '目标值'],
    ['客户 经理', 'Target_Value'],
  ])('is known without regard to form: %s, %s', (manager, value) => {
    const { rows, headers, problems } = read(fileOf(`${manager},${value}`, 'M01,5'));
    expect([rows[0]?.cells, problems]).toEqual([{ manager: 'M01', metric: '', target_value: '5' }, []]);
    expect([...headers.values()]).toEqual([manager.trim(), value]);
  });

  it('that lacks a column shows what was found and what is nearest', () => {
    const file = read(fileOf('manger,metrics,branch', 'M01,x,B01'));
    expect(file.rows).toEqual([]);
    expect(briefly(file.problems)).toEqual([
      'header_missing_column|1|manager||found=manger, metrics, branch|nearest=manger, metrics, branch',
      'header_missing_column|1|metric / target_value||found=manger, metrics, branch|nearest=metrics, manger, branch',
      'header_unknown_columns|1||manger, metrics, branch',
    ]);
  });

  it('that names a column twice is an error, also in two languages', () => {
    const file = read(fileOf('', 'manager,客户经理,metric', 'M01,M02,x'));
    expect(file.rows).toEqual([]);
    expect(briefly(file.problems)).toEqual(['header_duplicate|2|manager||found=manager, 客户经理']);
  });

  it('keeps unknown columns out with one warning, whatever they are called', () => {
    const { rows, problems } = read(fileOf('__proto__,manager,,constructor,metric', 'a,M01,b,c,x'));
    expect(rows.map(({ cells }) => cells)).toEqual([{ manager: 'M01', metric: 'x', target_value: '' }]);
    expect(briefly(problems)).toEqual(['header_unknown_columns|1||__proto__, constructor']);
    expect({}).not.toHaveProperty('manager');
  });
});

describe('a file in another form', () => {
  const text = 'manager,metric\nM01,客户\n';
  const gbk = Buffer.concat([Buffer.from('manager,metric\nM01,'), Buffer.from([0xbf, 0xcd, 0xbb, 0xa7, 0x0a])]);
  it.each([
    ['UTF-16, little-endian', Buffer.from(`\ufeff${text}`, 'utf16le'), []],
    ['UTF-16, big-endian', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), []],
    ['GBK', gbk, ['encoding_recognised|||GB18030']],
    ['gzip', gzipSync(text), []],
    ['GBK within gzip', gzipSync(gbk), ['encoding_recognised|||GB18030']],
  ])('is read as what it is: %s', (_, bytes, problems) => {
    const file = read(bytes);
    expect(file.rows.map(({ cells }) => cells.metric)).toEqual(['客户']);
    expect([briefly(file.problems), file.digest?.size]).toEqual([problems, bytes.length]);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['is not there', join(folder, 'none.csv'), 'file_missing|||'],
    ['would be in a file', join(folder, 'marked.csv', 'x.csv'), 'file_missing|||'],
    ['is a folder', folder, 'file_unreadable||||reason=it is a folder'],
  ])('because it %s', (_, path, problem) => {
    writeFileSync(join(folder, 'marked.csv'), '');
    const file = read(path);
    expect([briefly(file.problems), file.digest, file.rows]).toEqual([[problem], undefined, []]);
  });

  it.each([
    ['holds nothing', Buffer.alloc(0), 'file_empty|||'],
    ['holds a byte order mark alone', Buffer.from('\ufeff'), 'file_empty|||'],
    ['holds blank lines alone', Buffer.from(' \r\n\t\n'), 'file_empty|||'],
    ['is UTF-16 with half a character', Buffer.from('\ufeffmanager\ud800', 'utf16le'), 'file_not_decoded|1|||encoding=UTF-16'],
    [
      'is neither UTF-8 nor GB18030',
      Buffer.concat([fileOf('manager,metric', 'M01,x'), Buffer.from([0xff, 0xff, 0x0a])]),
      'file_not_decoded|3|||encoding=UTF-8 / GB18030',
    ],
    ['is packed and cut off', gzipSync('manager,metric\nM01,x\n').subarray(0, -9), 'gzip_broken||||reason=unexpected end of file'],
    ['holds a NUL', Buffer.from('manager,metric\nM01,x\0\n'), 'file_binary|2|||reason=NUL'],
  ])('because it %s', (_, bytes, problem) => {
    const file = read(bytes);
    expect([briefly(file.problems), file.rows, file.digest?.size]).toEqual([[problem], [], bytes.length]);
  });
});

describe('what is wrong with the shape of rows', () => {
  it('is reported all at once, and the other rows are kept', () => {
    const lines = ['manager,metric,目标值', 'M01,x', 'M02,"x"y,5', 'M03,x,5', 'M04,"a\nb",5,6', 'M05,x,5\r6', 'M06,x,a"b', 'M07,x,5'];
    const bytes = fileOf(...lines);
    expect(managersOf(bytes)).toEqual(['4:M03', '9:M07']);
    expect(problemsOf(bytes)).toEqual([
      'row_too_short|2|||found=2|expected=3',
      'quote_stray|3|metric|"x"y',
      'row_too_long|5|||found=4|expected=3',
      'line_break_stray|7|目标值|5\r6',
      'quote_stray|8|目标值|a"b',
    ]);
  });

  it('is the same without a quote anywhere', () => {
    const bytes = fileOf('manager,metric', 'M01', 'M02,x,5', 'M03,x', 'M04\r,x', 'M05,x\r');
    expect(managersOf(bytes)).toEqual(['4:M03', '6:M05']);
    expect(problemsOf(bytes)).toEqual([
      'row_too_short|2|||found=1|expected=2',
      'row_too_long|3|||found=3|expected=2',
      'line_break_stray|5|manager|M04\r',
    ]);
  });

  it('is a file of carriage returns alone', () => {
    expect(problemsOf(Buffer.from('manager,metric\rM01,x\r'))).toEqual(['line_break_stray|1|2|metric\rM01']);
    expect(problemsOf(Buffer.from('manager,"metric"\rM01,x\r'))).toEqual(['line_break_stray|1|2|"metric"\rM01']);
  });

  it('is a quote that is never closed, on the line on which its record starts', () => {
    const bytes = fileOf('manager,metric', '"M01","a', 'b"', '', 'M02,"x', 'M03,y', 'M04,z');
    expect(managersOf(bytes)).toEqual(['2:M01']);
    expect(problemsOf(bytes)).toEqual(['quote_unclosed|5||']);
    expect(problemsOf(fileOf('manager,"metric', 'M01,x'))).toEqual(['quote_unclosed|1||']);
  });

  it('is a quote that is never closed over 20 MB', () => {
    const bytes = Buffer.concat([fileOf('manager,metric', 'M01,x'), Buffer.from('M02,"'), Buffer.alloc(20_000_000, 'a\n')]);
    expect(problemsOf(bytes)).toEqual(['quote_unclosed|3||']);
  });

  it('is a field of 50 MB, quoted or not', () => {
    const long = 'x'.repeat(50_000_000);
    expect(problemsOf(fileOf('manager,metric', `M01,${long}`, 'M02'))).toEqual([
      'field_too_long|2|||limit=1 MB',
      'row_too_short|3|||found=1|expected=2',
    ]);
    expect(problemsOf(fileOf('manager,metric', `M01,"${long}"`, 'M02'))).toEqual([
      'field_too_long|2|||limit=1 MB',
      'row_too_short|3|||found=1|expected=2',
    ]);
  });

  it('is a record without end', () => {
    const bytes = Buffer.concat([fileOf('manager,metric', 'M01,x'), Buffer.from('M02,"'), Buffer.alloc(64_000_000, 'a')]);
    expect(problemsOf(bytes)).toEqual(['field_too_long|3|||limit=64 MB']);
  });

  it('is in the header, and then nothing is said of its columns', () => {
    const bytes = fileOf('manager,"met"ric', 'M01,x', 'M02');
    expect(problemsOf(bytes)).toEqual(['quote_stray|1|2|"met"ric']);
    expect(read(bytes).rows).toEqual([]);
  });

  it('is told beside an error of the header', () => {
    expect(problemsOf(fileOf('manager,remark', 'M01', 'M02,"x"y'))).toEqual([
      'header_missing_column|1|metric / target_value||found=manager, remark|nearest=remark, manager',
      'header_unknown_columns|1||remark',
      'row_too_short|2|||found=1|expected=2',
      'quote_stray|3|remark|"x"y',
    ]);
  });

  it('reads as one line for people', () => {
    const [problem] = read(fileOf('manager,metric', 'M01,"\u001b[31m"x')).problems;
    expect(problem && formatProblem(problem, 'en')).toBe(
      't.csv:2: metric: a quote stands inside a cell that is not quoted, or text follows a closing quote ' +
        '[quote_stray] Quote the whole cell and write a quote inside it twice.',
    );
  });
});
