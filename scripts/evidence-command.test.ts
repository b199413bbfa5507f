import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runEvidenceCommand } from './evidence-command';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-evidence-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A file of the folder, with an answer in which each name is that of one enrolment in higher education. */
function answerFile(name: string, titles: string[]): string {
  const enrolments = titles.map(
    (title) =>
      `<Inschrijving><HogerOnderwijs><DatumInschrijving>2015-09-01</DatumInschrijving><Opleiding><VolledigeNaam>${title}</VolledigeNaam></Opleiding></HogerOnderwijs></Inschrijving>`,
  );
  return file(
    name,
    `<GeefHistoriekInschrijvingResponse><Repliek><Antwoorden><Antwoord><Inhoud><Inschrijvingen>${enrolments.join('')}</Inschrijvingen></Inhoud></Antwoord></Antwoorden></Repliek></GeefHistoriekInschrijvingResponse>`,
  );
}

function file(name: string, content: string | Buffer): string {
  const at = path.join(folder, name);
  writeFileSync(at, content);
  return at;
}

async function run(...given: string[]) {
  let output = '';
  let error = '';
  const exit = await runEvidenceCommand(given, {
    output: { write: (text) => (output += text) },
    error: { write: (text) => (error += text) },
  });
  return { exit, output, error };
}

const enrolled = (title: string) => ({ kind: 'ENROLMENT', title, date: '2015-09-01', assurance: 'VERIFIED' });

describe('the command evidence', () => {
  it('prints the lines of all files as one JSON array, in their order', async () => {
    const { exit, output, error } = await run(answerFile('b.xml', ['Bb', 'Ba']), answerFile('a.xml', ['Aa']));
    expect({ exit, error }).toEqual({ exit: 0, error: '' });
    expect(JSON.parse(output)).toEqual(['Bb', 'Ba', 'Aa'].map(enrolled));
  });

  it('tells notes beside the JSON, with the name of the file', async () => {
    const given = answerFile('notes.xml', ['']);
    const { exit, output, error } = await run(given);
    expect(exit).toBe(0);
    expect(JSON.parse(output)).toHaveLength(1);
    expect(error).toBe(
      `${given}: Inschrijving 1, HogerOnderwijs/Opleiding/VolledigeNaam: is missing: the line has no title\n`,
    );
  });

  it('says when there are more lines than one input takes', async () => {
    const titles = Array.from({ length: 51 }, (_, index) => `Titel ${index}`);
    expect((await run(answerFile('many.xml', titles))).error).toContain(
      'There are 51 lines; one input takes 50',
    );
  });

  it.each([
    ['broken.xml', '<GeefBewijsResponse>85073003328', 'broken.xml is no well-formed XML at line 1'],
    ['latin.xml', Buffer.from('<x>\xe9</x>', 'latin1'), 'latin.xml is not UTF-8 text'],
    ['other.xml', '<x>85073003328</x>', 'other.xml holds no answer'],
  ])('prints no JSON when %s cannot be read, after one that can', async (name, content, problem) => {
    const { exit, output, error } = await run(answerFile('good.xml', ['Goed']), file(name, content));
    expect({ exit, output }).toEqual({ exit: 1, output: '' });
    expect(error).toContain(problem);
    expect(error).not.toContain('85073003328');
  });

  it('says what is absent, and how it is used', async () => {
    expect((await run(path.join(folder, 'none.xml'))).error).toContain('none.xml does not exist');
    for (const given of [[], ['--all']]) {
      const { exit, output, error } = await run(...given);
      expect({ exit, output }).toEqual({ exit: 1, output: '' });
      expect(error).toContain('npm run -s evidence -- <file.xml>');
    }
  });
});
