import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkExpression } from '../../src/engine/expression.js';
import { expressionProblem } from '../../src/mapping/expression-problem.js';
import { COLUMNS, engineDesk, spoken } from './expression-engine.js';
import { WHOLE, briefly, fileOf } from './ledger-mapping.js';

const desk = engineDesk();

/** A column within so many of the same. */
function within(depth: number, around: (inner: string) => string): string {
  return Array.from({ length: depth }).reduce<string>((inner) => around(inner), 'bal');
}

/** Ways to get at something, by what they would get at; each with its code, without `mapping_expression_`. */
const WAYS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'another file': [
    ["read_text('/etc/passwd')", 'function'],
    ["read_blob('/etc/passwd')", 'function'],
    ["(SELECT content FROM read_text('/etc/passwd'))", 'form'],
    ["(FROM '/etc/passwd')", 'form'],
    ["(SELECT * FROM 'other.csv')", 'form'],
    ["bal FROM read_csv('/etc/passwd')", 'form'],
    ["bal FROM 'other.parquet'", 'form'],
    ["EXISTS (FROM glob('*'))", 'form'],
    ["bal IN (FROM read_csv('x'))", 'form'],
    ["bal = ANY (FROM read_csv('x'))", 'form'],
    ["bal = (VALUES (1))", 'form'],
    ["ARRAY(SELECT 1)", 'form'],
    ["sniff_csv('x')", 'function'],
    ["parse_path('x')", 'function'],
  ],
  'another table': [
    ['bal FROM secret', 'form'],
    ['secret.word', 'column'],
    ['memory.main.secret.word', 'column'],
    ['word', 'column'],
    ['(SELECT word FROM secret)', 'form'],
    ["query_table('secret')", 'function'],
    ["query('FROM secret')", 'function'],
    ['bal, (SELECT 1)', 'form'],
    ['bal UNION SELECT word FROM secret', 'form'],
    ['bal ORDER BY 1', 'form'],
    ['bal WHERE true', 'form'],
    ['bal GROUP BY ALL', 'form'],
    ['bal FOR UPDATE', 'syntax'],
    ['bal OFFSET 1', 'form'],
    ['bal LIMIT 1', 'form'],
    ['bal LIMIT (SELECT 1)', 'form'],
    ["bal QUALIFY row_number() OVER () = 1", 'form'],
    ['bal USING SAMPLE 1', 'form'],
    ['bal WINDOW w AS ()', 'form'],
    ['DISTINCT bal', 'form'],
    ['DISTINCT ON (bal) bal', 'form'],
    ['bal HAVING true', 'form'],
    ['*', 'form'],
    ['* EXCLUDE (bal)', 'form'],
    ['secret.*', 'form'],
    ["COLUMNS('.*')", 'form'],
    ["lower(COLUMNS(*))", 'form'],
    ['#1', 'form'],
    ['rowid', 'column'],
    ["nextval('s')", 'function'],
    ['whisper()', 'function'],
  ],
  'a variable, a setting or the environment': [
    ["getvariable('hidden')", 'function'],
    ["getenv('HOME')", 'function'],
    ["current_setting('threads')", 'function'],
    ['current_user', 'column'],
    ['session_user', 'column'],
    ['current_schema()', 'function'],
    ['current_database()', 'function'],
    ['current_query()', 'function'],
    ['version()', 'function'],
    ['pg_backend_pid()', 'function'],
    ["in_search_path('a', 'b')", 'function'],
    ["which_secret('x', 's3')", 'function'],
    ['$1', 'form'],
    ['?', 'form'],
    ['$hidden', 'form'],
    ['lower($1)', 'form'],
    ["DEFAULT", 'form'],
  ],
  'the network': [
    ["read_text('https://example.org')", 'function'],
    ["(FROM 'https://example.org/x.csv')", 'form'],
    ["bal; INSTALL httpfs", 'form'],
    ["bal; LOAD httpfs", 'form'],
    ["bal; ATTACH 'x.db'", 'form'],
  ],
  'the clock or chance': [
    ['now()', 'function'],
    ['today()', 'function'],
    ['current_date', 'column'],
    ['current_timestamp', 'column'],
    ['localtime', 'column'],
    ['get_current_timestamp()', 'function'],
    ['transaction_timestamp()', 'function'],
    ['age(CAST(iso AS TIMESTAMP))', 'function'],
    ['random()', 'function'],
    ['uuid()', 'function'],
    ['gen_random_uuid()', 'function'],
    ["iso AT TIME ZONE 'UTC'", 'function'],
    ["strptime(iso, '%Y-%m-%d %z')", 'argument'],
    ["strptime(iso, '%Z')", 'argument'],
  ],
  'a place to write to': [
    ["bal; COPY (SELECT 1) TO 'x'", 'form'],
    ['bal; DROP TABLE secret', 'form'],
    ['bal; CREATE TABLE x AS SELECT 1', 'form'],
    ["bal; SET VARIABLE hidden = 1", 'form'],
    ["bal; EXPORT DATABASE 'x'", 'form'],
    ['bal; PRAGMA version', 'form'],
    ['bal; CALL pragma_version()', 'form'],
    ["write_log('x')", 'function'],
    ['bal INTO x', 'syntax'],
  ],
  'the end of the statement': [
    ['bal; SELECT 2', 'form'],
    ['bal;', 'form'],
    ['bal)', 'syntax'],
    ["bal) AS VARCHAR) FROM secret; --", 'form'],
    ['bal -- and so on', 'form'],
    ['bal --flag', 'form'],
    ['bal /* and so on', 'form'],
    ['lower(bal /*', 'form'],
    ['bal # and so on', 'syntax'],
    ["'open", 'syntax'],
    ['"open', 'syntax'],
    ['$$open', 'form'],
    ["E'\\' -- '", 'form'],
    ["U&'\\0041'", 'form'],
    ["x'00'", 'form'],
    ['bal\u0000', 'form'],
    ["bal || '\u0000'", 'form'],
    ["bal || '\ud800'", 'form'],
    ["'\u001b[31m'", 'form'],
    ['', 'syntax'],
    [' ', 'syntax'],
    [';', 'form'],
    ['SELECT 1', 'syntax'],
    ['bal AS x', 'form'],
    ['bal x', 'form'],
    ['0x1F', 'form'],
    ['lower(bal AS x)', 'syntax'],
  ],
  'time without end': [
    ["repeat(bal, 1000000000)", 'function'],
    ["lpad(bal, 1000000000, 'x')", 'argument'],
    ["rpad(bal, 1001, 'x')", 'argument'],
    ["rpad(bal, CAST(bal AS INTEGER), 'x')", 'argument'],
    ["lpad(bal, 10.5, 'x')", 'argument'],
    ["lpad(bal, -1, 'x')", 'argument'],
    [`replace(replace(bal, '1', '${'1'.repeat(20)}'), '1', '${'1'.repeat(20)}')`, 'growth'],
    [`regexp_replace(bal, '', '${'1'.repeat(100)}', 'g')`, 'growth'],
    [`regexp_replace(bal, '(.*)', '${'\\1'.repeat(100)}')`, 'growth'],
    [`concat(${Array.from({ length: 101 }, () => 'bal').join(', ')})`, 'growth'],
    ['replace(bal, flag, ref)', 'argument'],
    ["regexp_replace(bal, 'x', ref, 'g')", 'argument'],
    ["bal LIKE '%_a%_a%_a%_b'", 'argument'],
    ["bal ILIKE '%a%a%a%b'", 'argument'],
    ["bal NOT ILIKE '%a%a%a%b'", 'argument'],
    ['bal LIKE ref', 'argument'],
    ["bal LIKE 'a%' ESCAPE '!'", 'function'],
    ["bal GLOB '*a*b*'", 'function'],
    ["regexp_matches(bal, '(x|a){0,1000}y')", 'argument'],
    ["regexp_matches(bal, '((x|a){0,31}){0,31}y')", 'argument'],
    [`regexp_matches(bal, '${'a?'.repeat(101)}')`, 'argument'],
    ['regexp_matches(bal, ref)', 'argument'],
    ["range(1000000000)", 'function'],
    ["unnest([1, 2])", 'function'],
    ["list_reduce([1], lambda x, y: x)", 'function'],
    ["list_transform([1], x -> x)", 'function'],
    ['x -> x', 'form'],
    ['sleep(10)', 'function'],
    [`${'('.repeat(3999)}1`, 'syntax'],
    [`bal${' || bal'.repeat(60)}`, 'complex'],
    [`${'NOT '.repeat(900)}true`, 'complex'],
    [`1${'+1'.repeat(1900)}`, 'syntax'],
    [`bal || '${'x'.repeat(4000)}'`, 'complex'],
    [within(14, (inner) => `nullif(${inner}, 'x')`), 'complex'],
    [within(10, (inner) => `split_part(${inner}, 'x', 1)`), 'complex'],
    [within(10, (inner) => `(${inner} BETWEEN 'a' AND 'b')::VARCHAR`), 'complex'],
    [within(2, (inner) => `CASE ${inner} WHEN 'a' THEN 'b' WHEN 'c' THEN 'd' END`), 'complex'],
    [within(40, (inner) => `CASE ${inner} WHEN 'a' THEN 'b' WHEN 'c' THEN 'd' END`), 'complex'],
    [`CASE coalesce(${'bal,'.repeat(400)} bal) ${"WHEN '1' THEN 1 ".repeat(140)} END`, 'complex'],
    ['bal GROUP BY CUBE(bal, bal, bal, bal, bal, bal, bal, bal, bal, bal, bal, bal, bal)', 'form'],
  ],
  'what another row or many rows have': [
    ['sum(bal)', 'function'],
    ['count(*)', 'function'],
    ["string_agg(bal, ',' ORDER BY bal)", 'function'],
    ['row_number() OVER ()', 'form'],
    ['lag(bal) OVER (ORDER BY bal)', 'form'],
    ['lower(bal) FILTER (WHERE true)', 'form'],
    ['lower(DISTINCT bal)', 'form'],
    ['lower(bal ORDER BY bal)', 'form'],
    ['grouping(bal)', 'form'],
  ],
  'a value that is not exact': [
    ['CAST(bal AS DECIMAL(18,2)) / 100', 'division'],
    ['CAST(bal AS BIGINT) // 100', 'division'],
    ['1e5', 'float'],
    ['1.5e0 * 2', 'float'],
    ['CAST(bal AS DOUBLE)', 'cast'],
    ['bal::FLOAT', 'cast'],
    ['bal::REAL', 'cast'],
    ['round(CAST(bal AS DECIMAL(18,2)), 1)', 'function'],
    ['sqrt(2)', 'function'],
    ['2 ^ 2', 'function'],
    ['2 ** 2', 'function'],
    ['CAST(bal AS DECIMAL(38,10)) % CAST(bal AS DECIMAL(38,0))', 'float'],
    ['CAST(CAST(bal AS DECIMAL(38,10)) % CAST(bal AS DECIMAL(38,0)) AS VARCHAR)', 'float'],
    ['9007199254740993', 'form'],
    ['170141183460469231731687303715884105727', 'form'],
    ['99999999999999999.99', 'form'],
  ],
  'a value of another kind': [
    ['bal = 1', 'type'],
    ['bal IN (1, 2)', 'type'],
    ['length(bal) = 余额', 'type'],
    ["length(bal) = '2'", 'type'],
    ['nullif(bal, 0)', 'type'],
    ["CAST(iso AS DATE) > '2025-01-01'", 'type'],
    ['bal AND flag', 'type'],
    ['NOT bal', 'type'],
    ['CASE WHEN bal THEN 1 END', 'type'],
    ['CASE bal WHEN 1 THEN 2 END', 'type'],
    ['bal = true', 'type'],
    ["CAST(flag = 'Y' AS INTEGER)", 'type'],
    ['CASE WHEN true THEN CAST(iso AS DATE) ELSE iso END', 'refused'],
    ["strptime(iso, '%Y-%m-%d') - strptime(iso, '%Y-%m-%d')", 'type'],
    ['bal + 1', 'refused'],
    ['coalesce(bal, 0)', 'refused'],
    ['year(iso)', 'refused'],
    ['lower()', 'refused'],
    ["left(bal, '2', 3)", 'refused'],
    ["regexp_matches(bal, '(')", 'refused'],
    ["regexp_replace(bal, 'a', 'b', 'q')", 'refused'],
    ['bal::TIMESTAMP', 'cast'],
    ['bal::secret', 'cast'],
    ["bal::ENUM('a')", 'cast'],
    ['bal::INTEGER[]', 'cast'],
    ['bal::STRUCT(a INTEGER)', 'cast'],
    ['bal::JSON', 'cast'],
    ['bal::BLOB', 'cast'],
    ['bal COLLATE nocase', 'form'],
    ['TRY(bal)', 'form'],
    ['[bal]', 'function'],
    ['ARRAY[bal]', 'form'],
    ['{a: bal}', 'function'],
    ['MAP {bal: 1}', 'function'],
    ['(bal, flag)', 'function'],
    ['bal[1]', 'form'],
    ['bal.x.y', 'column'],
    ['INTERVAL 1 DAY', 'function'],
    ["chr(0)", 'function'],
    ["format('{}', bal)", 'function'],
    ["printf('%s', bal)", 'function'],
    ['lower(unlisted)', 'column'],
    ['BAL', 'column'],
    ['"Bal"', 'column'],
    ['c1', 'column'],
  ],
};

describe.each(Object.entries(WAYS))('an expression reaches not for %s', (_, ways) => {
  it.each(ways)('%s', async (text, code) => {
    const start = performance.now();
    const checked = await checkExpression(desk.engine(), text, COLUMNS);
    expect('fault' in checked ? checked.fault : spoken(checked)).toBe(`mapping_expression_${code}`);
    expect(performance.now() - start).toBeLessThan(2000);
    for (const language of ['en', 'zh'] as const) expect(spoken(checked, language)).not.toMatch(/undefined|\{[a-z_]+\}/);
  });
});

describe('a refused expression', () => {
  it('leaves nothing behind', async () => {
    const tables = await desk.engine().query('SELECT table_name FROM duckdb_tables()');
    const [variable] = await desk.engine().query("SELECT getvariable('hidden') AS hidden");
    expect([tables, variable, readdirSync(desk.folder())]).toEqual([[{ table_name: 'secret' }], { hidden: 'secret' }, []]);
  });

  it('says what is meant, in both languages', async () => {
    const checked = await checkExpression(desk.engine(), 'lower(Bal)', COLUMNS);
    expect(checked).toMatchObject({ fault: 'mapping_expression_column', value: 'Bal' });
    expect(spoken(checked)).toMatch(/the file has no column 'Bal' .* Nearest, exactly as written: bal, /);
    expect(spoken(await checkExpression(desk.engine(), "bal ILIKE '%a%b%'", COLUMNS))).toMatch(/'ILIKE' has too many wildcards/);
    expect(spoken(await checkExpression(desk.engine(), 'bal + 1', COLUMNS))).toMatch(/\+\(VARCHAR, INTEGER_LITERAL\)/);
    expect(spoken(await checkExpression(desk.engine(), 'bal = 1', COLUMNS), 'zh')).toMatch(/此处应为文本，却是数字/);
  });

  it('becomes a problem at the place of its expression', async () => {
    const expression = fileOf(WHOLE).ignore!;
    const checked = await checkExpression(desk.engine(), expression.text, COLUMNS);
    const problem = 'fault' in checked ? expressionProblem(expression, checked) : undefined;
    expect(briefly(problem ? [problem] : [])).toEqual(['mapping_expression_column|8|files[0].ignore|account_id']);
    expect(problem?.details?.['known']).toContain('amt');
  });

  it('is no excuse where the engine itself fails', async () => {
    const broken = { query: () => Promise.reject(new Error('INTERRUPT Error: Interrupted!')) };
    await expect(checkExpression(broken, 'bal', COLUMNS)).rejects.toThrow('Interrupted');
  });
});
