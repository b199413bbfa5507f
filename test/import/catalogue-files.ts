import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { schoolYearOf } from '@leerwegen/shared/vocabulary/school-year';

/** Start of the school year after the current one. */
export const NEXT_YEAR = schoolYearOf(new Date()) + 1;

/** A small catalogue written by hand, with every kind of row that an importer must tell apart. */
export const CATALOGUE: Record<string, string> = {
  'institutions.csv': `instellingsnummer,officiele_naam,instantie,straat,huisnummer,postcode,gemeente,niscode,telefoon,website,bron
98001,Testschool De Linde,Secundaire school,Lindestraat,1,9000,GENT,44021,09 000 00 00,www.de-linde.example.org,LP
980002,"CVO De
   Brug",Centrum voor Volwassenenonderwijs,Brugstraat,2,9000,Gent,44021,,http:\\\\www.de-brug.example.org,VWO
980003,Basisschool Het Nest,Basisschool,Neststraat,3,9000,GENT,44021,,,LP
98001,Testschool De Linde,Secundaire school,Lindestraat,1,9000,GENT,44021,09 999 99 99,www.de-linde.example.org,LP
98001,Testschool De Eik,Secundaire school,Lindestraat,1,9000,GENT,44021,,www.de-linde.example.org,LP
abc,Zonder nummer,Secundaire school,,,,,,,,LP
980004,School van 85.07.30-033 28,Secundaire school,,,,,,,,LP
980005,,Secundaire school,,,,,,,,LP
980006,Te kort
980003,Basisschool Het Nest,Secundaire school,,,,,,,,LP
`,
  'locations.csv': `instellingsnummer;locatienummer;omschrijving;straat;huisnummer;postcode;gemeente;niscode
98001;1;;Lindestraat;1;9000;GENT;44021
98001;2;Campus Brussel;Kaai;2;1000;BRUSSEL;23025
98001;3;;;;;;
980002;7;Hoofdcampus;Brugstraat;2;8200;SINT-MICHIELS;
980003;1;;Neststraat;3;9000;GENT;44021
980005;1;;Straat;1;9000;GENT;44021
989999;1;;Straat;1;9000;GENT;44021
98001;x;;Straat;1;9000;GENT;44021
`,
  'administratieve_groepen.csv': `nummer,naam,niveau_code,niveau,soort_onderwijs,soort_programma
900001,1e leerjaar in de 2e graad Testkunde TSO,3,Secundair onderwijs,Gewoon onderwijs,Voltijds
900002,"2e leerjaar in de 2e graad
     Testkunde TSO",3,Secundair onderwijs,Gewoon onderwijs,Voltijds
900003,4de leerjaar,2,Lager onderwijs,Gewoon onderwijs,Voltijds
900004,tuinaannemer,3,Secundair onderwijs,Gewoon onderwijs,Syntra
900005,Iets anders,3,Secundair onderwijs,Gewoon onderwijs,Soms
`,
  'vwo_opleidingen_modules.csv': `opleiding_code,opleiding_naam,diplomagericht,variant_code,variant_naam,traject,module_code,module_naam,module_variant_code
735,Zorgkundige,0,650,Zorgkundige standaard,STANDAARD,00001856,EHBO,1970
735,Zorgkundige,1,650,Zorgkundige standaard,STANDAARD,00001856,EHBO,1970
735,Zorgkundige,1,651,Zorgkundige verkort,VERKORT,00001856,EHBO,1971
T900,Testen,0,1,Testen standaard,STANDAARD,T1,Eerste test,1
T900,Toetsen,0,1,Testen standaard,STANDAARD,T2,Tweede test,2
T900,Testen,2,1,Testen standaard,STANDAARD,T3,Derde test,3
`,
  'offerings.csv': `instellingsnummer,locatienummer,administratieve_groep_or_opleiding/module,bron,jaar,n
98001,1,900001,LP,2016,3
98001,1,900001,LP,2016,4
98001,1,900002,LP,${NEXT_YEAR},1
98001,1,900003,LP,2016,1
98001,1,900009,LP,2016,1
98001,9,900001,LP,2016,1
98001,1,900001,VWO,2016,1
980002,7,735/00001856,VWO,2016,3
980002,7,735/T1,VWO,2016,3
980002,7,735,VWO,2016,3
980003,1,900003,LP,2016,9
989999,1,900001,LP,2016,9
989998,1,12345,HO,2016,9
`,
};

/** What each file's lines should say: read, added, refused, left, repeated (nothing is changed in a first run). */
export const EXPECTED: Record<string, [number, number, number, number, number]> = {
  'institutions.csv cvo institutions': [1, 1, 0, 0, 0],
  'institutions.csv school institutions': [4, 1, 2, 0, 1],
  'institutions.csv - institutions': [5, 0, 4, 1, 0],
  'locations.csv school locations': [4, 3, 1, 0, 0],
  'locations.csv cvo locations': [1, 1, 0, 0, 0],
  'locations.csv - locations': [3, 0, 2, 1, 0],
  'administratieve_groepen.csv school administrative groups': [5, 2, 1, 2, 0],
  'vwo_opleidingen_modules.csv cvo modules of variants': [6, 4, 2, 0, 0],
  'offerings.csv school offerings': [7, 2, 3, 1, 1],
  'offerings.csv cvo offerings': [3, 1, 2, 0, 0],
  'offerings.csv - offerings': [3, 0, 1, 2, 0],
};

/** Writes files into a folder. */
export function writeFiles(folder: string, files: Record<string, string | Buffer>): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
}
