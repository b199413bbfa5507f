import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import type { LocalizedText } from '@leerwegen/shared/vocabulary/localized-text.type';
import { awardName } from './award.order';
import { talkTo } from './talk-to.table';

type Text = Required<LocalizedText>;

/** Whether the goal is the diploma and the evidence holds it; a diploma of after the intake is still to be acquired. */
export function isReachedAlready({ goal, evidence, intakeDate }: LearnerProfile): boolean {
  const isHeld = (date: string | null): boolean => date === null || date <= intakeDate;
  return goal === 'DIPLOMA_SO' && evidence.some(({ kind, date }) => kind === 'DIPLOMA_SO' && isHeld(date));
}

/** What is said to who has the diploma already. */
export const REACHED_ALREADY: Text = {
  nl: 'Het diploma secundair onderwijs werd al behaald. Wie verder wil leren, geeft een ander doel op, of kijkt naar hoger onderwijs of een beroepsopleiding.',
  en: 'The diploma of secondary education was acquired already. Whoever wants to go on learning gives another goal, or looks at higher education or a vocational course.',
};

/**
 * What to do when no pathway leads to the goal, and whom to talk to.
 *
 * @param found how many pathways there are that do not lead to it.
 * @param complete whether all providers answered.
 */
export function nothingFitsText(profile: LearnerProfile, found: number, complete: boolean): Text {
  const goal = awardName(profile.goal);
  const sentences: Text[] = [
    found > 0
      ? {
          nl: `Geen van de gevonden leerwegen leidt tot ${goal.nl}; ze kunnen wel een stap onderweg zijn.`,
          en: `None of the pathways that were found leads to ${goal.en}; they can be a step on the way.`,
        }
      : {
          nl: `Er werd geen leerweg naar ${goal.nl} gevonden die nu begonnen kan worden.`,
          en: `No pathway to ${goal.en} was found that can be begun now.`,
        },
    ...(complete
      ? []
      : [
          {
            nl: 'Niet alle aanbieders hebben geantwoord: probeer het later opnieuw.',
            en: 'Not all providers have answered: try again later.',
          },
        ]),
    {
      nl: 'Kijk na of een ruimere afstand, een latere datum of andere studiedomeinen iets opleveren, en of alle bewijsstukken vermeld zijn.',
      en: 'See whether a longer distance, a later date or other study domains give something, and whether all evidence was told.',
    },
    ...talkTo(profile).map(({ text }) => ({ nl: text.nl ?? '', en: text.en ?? '' })),
  ];
  return {
    nl: sentences.map(({ nl }) => nl).join(' '),
    en: sentences.map(({ en }) => en).join(' '),
  };
}
