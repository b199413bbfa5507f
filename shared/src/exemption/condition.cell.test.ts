import { readCondition } from './condition.cell';

const NOTHING = {
  componentId: null,
  evidenceKind: null,
  subject: null,
  grade: null,
  minimumPercentage: null,
  maximumAgeYears: null,
};

describe('a condition cell', () => {
  it('is read item by item, part by part, with white space anywhere between', () => {
    const cell =
      'component=courseModule:AAV/M GV 005; percentage=60 ;age=7 | kind = SCHOOL_REPORT;subject=Frans als tweede taal;grade=3';
    expect(readCondition(cell)).toEqual({
      items: [
        { ...NOTHING, componentId: 'courseModule:AAV/M GV 005', minimumPercentage: 60, maximumAgeYears: 7 },
        { ...NOTHING, evidenceKind: 'SCHOOL_REPORT', subject: 'Frans als tweede taal', grade: 3 },
      ],
    });
  });

  it.each([
    ['', 'item 1 is of another form'],
    ['examSubject:x', 'item 1 is of another form'],
    ['kind=DIPLOMA_SO|', 'item 2 is of another form'],
    ['kind=DIPLOMA_SO;kind=OTHER', 'item 1 is of another form'],
    ['kind=DIPLOMA_SO;finality=DUBBEL', 'item 1 has an unknown part finality'],
    ['kind=DIPLOMA_SO;constructor=1', 'item 1 has an unknown part constructor'],
    ['component=D104', 'has a part component that is no global id'],
    ['component=x:85073003328', 'has a part component that is no global id'],
    ['kind=DIPLOMA', 'has a part kind that is no kind of evidence'],
    ['kind=toString', 'has a part kind that is no kind of evidence'],
    ['kind=SCHOOL_REPORT;subject=--', 'has a part subject that holds no word'],
    ['kind=GETUIGSCHRIFT;grade=4', 'has a part grade that is no grade'],
    ['kind=OTHER;percentage=0', 'has a part percentage that is no percentage'],
    ['kind=OTHER;percentage=60.5', 'has a part percentage that is no percentage'],
    ['kind=OTHER;age=0', 'has a part age that is no number of years'],
    ['grade=3', 'names neither a component nor a kind of evidence'],
    ['component=course:D104;subject=frans', 'names a subject without the kind of evidence'],
    ['kind=OTHER|kind = OTHER', 'names an item twice'],
  ])('%s is refused: %s', (cell, problem) => {
    expect(readCondition(cell)).toEqual({ problem: expect.stringContaining(problem) });
  });
});
