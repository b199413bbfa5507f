import type { EducationKind } from '../catalogue/school.enum';
import { type GroupName, readGroupName } from './administrative-group-name';

type Case = [string, EducationKind, boolean, Partial<GroupName>];
const CASES: Case[] = [
  [
    '2e leerjaar in de 3e graad Humane wetenschappen ASO',
    'ORDINARY',
    false,
    {
      title: 'Humane wetenschappen',
      grade: 3,
      year: 2,
      onderwijsvorm: 'ASO',
      attendance: 'FULL_TIME',
      pathway: 'REGULAR_SO',
      opleidingsvorm: null,
    },
  ],
  [
    '1ste leerjaar van de 2de graad Bedrijf en organisatie',
    'ORDINARY',
    false,
    { title: 'Bedrijf en organisatie', grade: 2, year: 1, onderwijsvorm: null },
  ],
  ['2e leerjaar in de 1e graad Handel', 'ORDINARY', false, { title: 'Handel', grade: 1, year: 2 }],
  ['1ste leerjaar A', 'ORDINARY', false, { title: 'Eerste graad A-stroom', grade: 1, year: 1 }],
  ['1ste leerjaar B', 'ORDINARY', false, { title: 'Eerste graad B-stroom', grade: 1, year: 1 }],
  [
    'Beroepsvoorbereidend leerjaar Elektriciteit - Metaal',
    'ORDINARY',
    false,
    { title: 'Beroepsvoorbereidend leerjaar Elektriciteit - Metaal', grade: 1, year: 2 },
  ],
  [
    '2e modulair jaar in de 2e graad Verzorgende',
    'ORDINARY',
    false,
    { title: 'Verzorgende', grade: 2, year: 2 },
  ],
  [
    '2e leerjaar in de 3e graad Ruwbouw duaal BSO',
    'ORDINARY',
    false,
    { title: 'Ruwbouw duaal', grade: 3, year: 2, onderwijsvorm: 'BSO', attendance: 'DUAL', pathway: 'DUAL' },
  ],
  [
    '1e leerjaar in de 2e graad TSO',
    'ORDINARY',
    false,
    { title: '2e graad', grade: 2, year: 1, onderwijsvorm: 'TSO' },
  ],
  [
    'BuSO Opleidingsvorm 1',
    'BUSO',
    false,
    { title: 'Opleidingsvorm 1', opleidingsvorm: 'OV1', grade: null, year: null },
  ],
  [
    'BuSO Opleidingsvorm 2 fase 2',
    'BUSO',
    false,
    { title: 'Opleidingsvorm 2', opleidingsvorm: 'OV2', year: null },
  ],
  [
    '1e leerjaar in de 2e graad Handel TSO',
    'BUSO',
    false,
    { title: 'Handel', opleidingsvorm: 'OV4', grade: 2 },
  ],
  [
    '1e jaar opleidingsfase Hoeklasser',
    'BUSO',
    false,
    { title: 'Hoeklasser', opleidingsvorm: 'OV3', year: 1, grade: null },
  ],
  [
    '2e modulair jaar kwalificatiefase Hoeklasser studiegebied Mechanica',
    'BUSO',
    false,
    { title: 'Hoeklasser', opleidingsvorm: 'OV3', year: 2 },
  ],
  [
    'Integratiefase Hoeklasser studiegebied Mechanica',
    'BUSO',
    false,
    { title: 'Hoeklasser', opleidingsvorm: 'OV3', year: null },
  ],
  ['alternerende opleiding hoeklasser', 'BUSO', false, { title: 'Hoeklasser', opleidingsvorm: 'OV3' }],
  [
    'Module Initiatie verpleegkunde (20 weken)',
    'ORDINARY',
    false,
    { title: 'Initiatie verpleegkunde', grade: null },
  ],
  [
    'Onthaaljaar voor anderstalige nieuwkomers',
    'ORDINARY',
    false,
    { title: 'Onthaaljaar voor anderstalige nieuwkomers', pathway: 'OKAN', targetGroups: ['ANDERSTALIG'] },
  ],
  [
    'Sportbegeleider DBSO',
    'ORDINARY',
    true,
    { title: 'Sportbegeleider', attendance: 'PART_TIME', pathway: 'LEARN_WORK', onderwijsvorm: null },
  ],
  [
    'Internaatswerking Se-n-Se TSO',
    'ORDINARY',
    false,
    { title: 'Internaatswerking Se-n-Se', onderwijsvorm: 'TSO', grade: null },
  ],
  [
    '2de leerjaar A Basisoptie Economie',
    'ORDINARY',
    false,
    { title: 'Basisoptie Economie (A-stroom)', grade: 1, year: 2 },
  ],
  [
    '2e leerjaar B: Basisoptie Sport',
    'ORDINARY',
    false,
    { title: 'Basisoptie Sport (B-stroom)', grade: 1, year: 2 },
  ],
  [
    '1ste leerjaar van de tweede graad Handel',
    'ORDINARY',
    false,
    { title: 'Handel', grade: 2, year: 1, finality: null },
  ],
  [
    'Eerste leerjaar van de tweede graad Handel TSO',
    'ORDINARY',
    false,
    { title: 'Handel', grade: 2, year: 1, onderwijsvorm: 'TSO' },
  ],
  ['7de leerjaar Kinderzorg', 'ORDINARY', false, { title: 'Kinderzorg', grade: 3, year: 3 }],
  [
    '7e leerjaar BSO Kinderzorg',
    'ORDINARY',
    false,
    { title: 'Kinderzorg', grade: 3, year: 3, onderwijsvorm: 'BSO' },
  ],
  [
    '1° leerjaar in de 2° graad Handel TSO',
    'ORDINARY',
    false,
    { title: 'Handel', grade: 2, year: 1, onderwijsvorm: 'TSO' },
  ],
  [
    '1ste leerjaar van de 2de graad ASO Humane wetenschappen',
    'ORDINARY',
    false,
    { title: 'Humane wetenschappen', grade: 2, year: 1, onderwijsvorm: 'ASO' },
  ],
  ['BuSO OV4', 'BUSO', false, { title: 'Opleidingsvorm 4', opleidingsvorm: 'OV4' }],
  ['BuSO OV1', 'BUSO', false, { title: 'Opleidingsvorm 1', opleidingsvorm: 'OV1' }],
  ['Onthaalklas voor nieuwkomers', 'ORDINARY', false, { pathway: 'OKAN', targetGroups: ['ANDERSTALIG'] }],
  ['Okan', 'ORDINARY', false, { pathway: 'OKAN' }],
  ['Voltijds onthaalonderwijs', 'ORDINARY', false, { pathway: 'OKAN' }],
  ['onthaaljaar anderstaligen', 'ORDINARY', false, { pathway: 'OKAN' }],
  ...(
    [
      ['(do)', 'DOORSTROOM'],
      ['(D)', 'DOORSTROOM'],
      ['(da)', 'DUBBEL'],
      ['(D/A)', 'DUBBEL'],
      ['(a)', 'ARBEIDSMARKT'],
      ['(A) BSO', 'ARBEIDSMARKT'],
      ['BSO (A)', 'ARBEIDSMARKT'],
      ['(dubbele finaliteit)', 'DUBBEL'],
    ] as const
  ).map(([end, finality]): Case => [
    `1e leerjaar in de 3e graad Bouw ${end}`,
    'ORDINARY',
    false,
    { title: 'Bouw', grade: 3, finality },
  ]),
  ['Kok (basis)', 'ORDINARY', false, { title: 'Kok (basis)', finality: null }],
  ['Kok niet-duaal', 'ORDINARY', false, { attendance: 'FULL_TIME', pathway: 'REGULAR_SO' }],
  ['Duale opleiding kok', 'ORDINARY', false, { attendance: 'DUAL', pathway: 'DUAL' }],
  ['1e leerjaar in de 9e graad X', 'ORDINARY', false, { grade: null, year: null }],
  [
    'iets dat niemand kent',
    'ORDINARY',
    false,
    { title: 'Iets dat niemand kent', grade: null, year: null, pathway: 'REGULAR_SO' },
  ],
];

describe('readGroupName', () => {
  it.each(CASES)('%s (%s)', (name, kind, partTime, expected) => {
    expect(readGroupName(name, kind, partTime)).toMatchObject(expected);
  });
});
