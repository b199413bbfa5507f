import fc from 'fast-check';
import { InputError } from '../import/input-error';
import { MAX_ANSWER_BYTES, readRegisterAnswer } from './register-answer.reader';
import { registerEvidence } from './register-evidence';
import {
  enrolment,
  enrolmentAnswer,
  group,
  INVENTED_INSZ,
  proof,
  proofAnswer,
} from './testing/register-answer.fixtures';

const ANSWER = proofAnswer(proof());
const withoutDeclaration = (xml: string): string => xml.replace(/^<\?xml[^>]*\?>\s*/, '');

async function refusal(...pieces: string[]): Promise<string> {
  const error = await readRegisterAnswer(pieces, 'test.xml').catch((problem: unknown) => problem);
  expect(error).toBeInstanceOf(InputError);
  return (error as Error).message;
}

describe('an answer of a register', () => {
  it('keeps nothing but elements of the allow-list', async () => {
    const enrolled = enrolmentAnswer([enrolment(group('BuSO Opleidingsvorm 1', { special: true }))]);
    const inside = proofAnswer(proof({ basis: { VolledigeNaam: 'Diploma<INSZ>GEHEIM-3</INSZ>' } }));
    for (const xml of [ANSWER, enrolled, inside]) {
      const kept = JSON.stringify(await readRegisterAnswer([xml], 'test.xml'));
      expect(kept).toMatch(/Testschool De Linde/);
      expect(kept).not.toMatch(/PRIVATE|GEHEIM|Geheim|geheim|Voorbeeld|0f1e2d3c|090000000/);
      expect(kept).not.toContain(INVENTED_INSZ);
    }
  });

  it('is read from pieces of any size, also in the envelope of its service', async () => {
    const whole = await readRegisterAnswer([ANSWER], 'test.xml');
    expect(await readRegisterAnswer(ANSWER.match(/[^]{1,7}/g)!, 'test.xml')).toEqual(whole);
    const envelope = `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header><x/></soap:Header>
      <soap:Body>${withoutDeclaration(ANSWER)}</soap:Body></soap:Envelope>`;
    expect(await readRegisterAnswer([envelope], 'test.xml')).toEqual(whole);
  });

  it('may hold CDATA, comments and instructions, which are no markup', async () => {
    const name = `<![CDATA[Diploma <b>Testkunde</b>]]><!-- ${INVENTED_INSZ} --><?x ${INVENTED_INSZ}?> &#66;`;
    const { evidence } = await registerEvidence(
      [proofAnswer(proof({ basis: { VolledigeNaam: name } }))],
      'x',
    );
    expect(evidence[0]!.title).toBe('Diploma <b>Testkunde</b> B');
  });

  it.each([
    ['a DOCTYPE', `<!DOCTYPE x>${withoutDeclaration(ANSWER)}`, 'has a DOCTYPE'],
    [
      'entities in entities',
      `<!DOCTYPE lol [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>${withoutDeclaration(ANSWER).replace('GeefBewijs<', '&c;<')}`,
      'has a DOCTYPE',
    ],
    [
      'an external entity',
      `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${withoutDeclaration(ANSWER).replace('GeefBewijs<', '&e;<')}`,
      'has a DOCTYPE',
    ],
    [
      'an entity that nobody declared',
      ANSWER.replace('GeefBewijs<', '&secret;<'),
      'is no well-formed XML at line 3',
    ],
    ['another encoding', ANSWER.replace('UTF-8', 'ISO-8859-1'), 'does not say that it is UTF-8'],
    ['nothing', '', 'is no well-formed XML'],
    ['no XML', '{"INSZ": "85073003328"}', 'is no well-formed XML'],
    ['half a file', ANSWER.slice(0, 900), 'is no well-formed XML'],
    [
      'a prefix that is not declared',
      ANSWER.replace(' xmlns:geef=', ' xmlns:other='),
      'is no well-formed XML',
    ],
    [
      'an unknown root',
      '<GeefPersoonResponse><INSZ>85073003328</INSZ></GeefPersoonResponse>',
      'holds no answer',
    ],
    [
      'the envelope of a fault',
      '<s:Envelope xmlns:s="x"><s:Body><s:Fault>85073003328</s:Fault></s:Body></s:Envelope>',
      'holds no answer; expected GeefBewijsResponse or GeefHistoriekInschrijvingResponse',
    ],
    ['deep nesting', '<a>'.repeat(100_000), 'has elements in elements, more than 50 deep'],
  ])('with %s is refused, without its content', async (_, xml, problem) => {
    const message = await refusal(xml);
    expect(message).toContain(`test.xml ${problem}`);
    expect(message).not.toMatch(/85073003328|secret|lol|passwd/);
  });

  it.each([
    ['of text', ' '.repeat(1_000_000), 'test.xml is larger than 10 MB'],
    ['of elements', '<Repliek/>'.repeat(100_000), 'test.xml has more than 200000 elements'],
  ])('is refused as soon as there is too much %s, however much would follow', async (_, piece, problem) => {
    let given = 0;
    function* endless(): Generator<string> {
      yield '<GeefBewijsResponse>';
      for (; ; given += piece.length) yield piece;
    }
    await expect(readRegisterAnswer(endless(), 'test.xml')).rejects.toThrow(problem);
    expect(given).toBeLessThanOrEqual(MAX_ANSWER_BYTES);
  });

  it('keeps the beginning of a text that is longer than any name', async () => {
    const long = proofAnswer(proof({ basis: { VolledigeNaam: 'x'.repeat(1_000_000) } }));
    const { evidence } = await registerEvidence([long], 'test.xml');
    expect(evidence[0]!.title).toBe(`${'x'.repeat(199)}…`);
    expect(JSON.stringify(await readRegisterAnswer([long], 'test.xml')).length).toBeLessThan(10_000);
  });
});

describe('whatever is read', () => {
  const whole = enrolmentAnswer([enrolment(group('1ste leerjaar A'))]);
  const broken = fc
    .record({
      xml: fc.constantFrom(ANSWER, whole),
      at: fc.nat(4_000),
      length: fc.nat(200),
      by: fc.string({ unit: 'binary', maxLength: 40 }),
    })
    .map(
      ({ xml, at, length, by }) => xml.slice(0, at % xml.length) + by + xml.slice((at % xml.length) + length),
    );
  const bytes = fc.uint8Array({ maxLength: 400 }).map((raw) => Buffer.from(raw).toString('utf8'));
  const markup = fc
    .array(
      fc.constantFrom('<', '>', '/', '&', ';', '<![CDATA[', ']]>', '<!--', '-->', '<?', '"', 'a', ' ', '='),
      {
        maxLength: 60,
      },
    )
    .map((parts) => parts.join(''));

  it('gives lines, or an InputError, and never anything else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(broken, bytes, markup), async (text) => {
        try {
          const { evidence } = await registerEvidence([text], 'test.xml');
          expect(evidence.length).toBeLessThanOrEqual(1);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is refused wherever it is cut off', async () => {
    const ends = Array.from({ length: 60 }, (_, index) => Math.floor((index * (whole.length - 1)) / 60));
    for (const end of ends) expect(await refusal(whole.slice(0, end))).toContain('no well-formed XML');
  });
});
