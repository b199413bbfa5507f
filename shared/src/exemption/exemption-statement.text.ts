import type { LocalizedText } from '../vocabulary/localized-text.type';

/** What a decision on exemptions means for the learner (DESIGN.md §6 rule 3). */
export const DECISION_STATEMENT: Required<LocalizedText> = {
  nl: 'De instelling beslist over vrijstellingen; een advies of een concordantietabel bindt haar niet. Een geweigerde vrijstelling is geen weigering van een inschrijving: het recht om zich in te schrijven blijft onverkort bestaan.',
  en: 'The institution decides on exemptions; an advice or a concordance does not bind it. A refused exemption is no refusal of enrolment: the right to enrol is untouched.',
};
