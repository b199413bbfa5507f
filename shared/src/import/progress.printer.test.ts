import { ProgressPrinter } from './progress.printer';

function printed(isTTY: boolean): string {
  let text = '';
  const progress = new ProgressPrinter({ isTTY, write: (piece) => (text += piece) });
  progress.rows('a.csv', 1);
  progress.step('Merging');
  progress.end();
  return text;
}

describe('ProgressPrinter', () => {
  it('rewrites one line on a terminal and clears it', () => {
    expect(printed(true)).toBe(`\ra.csv: 1 rows read\r${'Merging'.padEnd(18)}\r${' '.repeat(7)}\r`);
  });

  it('writes plain lines elsewhere', () => {
    expect(printed(false)).toBe('Merging\n');
  });
});
