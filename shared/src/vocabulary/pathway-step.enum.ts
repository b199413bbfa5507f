import { vocabularyEnum } from './vocabulary-enum';

export const ComponentState = vocabularyEnum(
  'ComponentState',
  'Stand van een onderdeel: whether a learner still has to do it; the provider decides.',
  {
    REMAINING: 'Te doen: nothing is known that would release from it.',
    POSSIBLY_EXEMPT: 'Mogelijk vrijgesteld: a part is covered, or something about the evidence is not known.',
    PROBABLY_EXEMPT: 'Waarschijnlijk vrijgesteld: a concordance covers it fully.',
  },
);
export type ComponentState = keyof typeof ComponentState;
