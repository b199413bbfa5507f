import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import type { LocalizedText } from '@leerwegen/shared/vocabulary/localized-text.type';
import { awardName } from './award.order';
import { isBridge } from './bridge.drafts';
import { partsOf } from './pathway.draft';
import { isOfFlexibleGroup } from './pathway.group';
import type { RankedDraft } from './pathway.rank';

type Text = Required<LocalizedText>;
const text = (nl: string, en: string): Text => ({ nl, en });

/** Why a pathway stands at its place: what it gives, how it works, and what remains to be done. */
export function explanationOf(one: RankedDraft, profile: LearnerProfile): Text {
  const sentences = [
    reachSentence(one, profile),
    schoolSentence(one),
    bridgeSentence(one),
    combinationSentence(one, profile),
    openSentence(one),
    wishSentence(one),
    remainingSentence(one),
  ].filter((sentence) => sentence !== null);
  return text(sentences.map(({ nl }) => nl).join(' '), sentences.map(({ en }) => en).join(' '));
}

function reachSentence({ draft }: RankedDraft, { goal }: LearnerProfile): Text {
  const wanted = awardName(goal);
  if (draft.throughLaterYears) {
    return text(
      `Leidt via latere leerjaren of graden tot ${wanted.nl}: dit is het stuk dat nu kan beginnen.`,
      `Leads to ${wanted.en} through later years or grades: this is the part that can begin now.`,
    );
  }
  if (draft.reachesGoal) return text(`Leidt tot ${wanted.nl}.`, `Leads to ${wanted.en}.`);
  if (partsOf(draft).every(({ step }) => isBridge(step))) {
    return text(
      `Een brug: bereidt voor op een leerweg naar ${wanted.nl}, en geeft het zelf niet.`,
      `A bridge: prepares for a road to ${wanted.en}, and does not give it by itself.`,
    );
  }
  const [award] = draft.awards;
  if (!award) return text(`Leidt niet tot ${wanted.nl}.`, `Does not lead to ${wanted.en}.`);
  const given = awardName(award);
  return text(
    `Leidt niet tot ${wanted.nl}, wel tot ${given.nl}: een stap onderweg.`,
    `Does not lead to ${wanted.en}, but to ${given.en}: a step on the way.`,
  );
}

function schoolSentence({ schoolFirst }: RankedDraft): Text | null {
  if (!schoolFirst) return null;
  return text(
    'Staat vooraan, want wie nog in een school ingeschreven of leerplichtig is, bekijkt eerst het regulier en het flexibel secundair onderwijs.',
    'Stands in front, since whoever is still enrolled at a school or in compulsory education looks at regular and flexible secondary education first.',
  );
}

function openSentence({ isCertain }: RankedDraft): Text | null {
  if (isCertain) return null;
  return text(
    'Of het kan, is niet zeker: een regel laat het open, zie de redenen van de stappen.',
    'Whether it is possible is not certain: a rule leaves it open, see the reasons of the steps.',
  );
}

function wishSentence({ keepsToWishes }: RankedDraft): Text | null {
  if (keepsToWishes) return null;
  return text(
    'Past niet helemaal bij de gewenste lesvorm of de beschikbare tijd.',
    'Does not wholly keep to the wished delivery modes or the time available.',
  );
}

function bridgeSentence({ draft }: RankedDraft): Text | null {
  const [first, ...others] = partsOf(draft);
  if (!first || others.length === 0 || !isBridge(first.step)) return null;
  return text(
    `Begint met ${first.step.title}, omdat het Nederlands nog een drempel kan zijn.`,
    `Begins with ${first.step.title}, since Dutch may still be in the way.`,
  );
}

function combinationSentence({ draft }: RankedDraft, profile: LearnerProfile): Text | null {
  const parts = partsOf(draft);
  switch (draft.combination) {
    case 'TKO_EC':
      return releaseSentence(draft);
    case 'SO_EC':
      return isOfFlexibleGroup(profile) && parts.some(({ step }) => step.pathway === 'FLEXIBLE_SO')
        ? text(
            'Examens van de Examencommissie naast een flexibel traject op school.',
            'Exams of the Examencommissie besides a flexible pathway at school.',
          )
        : text(
            'De leerling blijft op school en legt examens af bij de Examencommissie: een uitzondering, om iemand aan boord te houden.',
            'The pupil stays at school and takes exams of the Examencommissie: an exception, to keep somebody on board.',
          );
    case 'SO_TKO':
      return text(
        'De school zorgt voor de algemene vorming, het cvo voor de beroepsopleiding.',
        'The school gives the general education, the cvo the vocational course.',
      );
    default:
      return parts.some(({ step }) => step.pathway === 'TKO_AAV') && parts.length > 1
        ? text(
            'Aanvullende algemene vorming en een diplomagerichte beroepsopleiding geven samen het diploma.',
            'Aanvullende algemene vorming and a diploma-oriented vocational course give the diploma together.',
          )
        : null;
  }
}

function releaseSentence(draft: RankedDraft['draft']): Text {
  const parts = partsOf(draft);
  const released = parts.flatMap(({ releases }) => releases).length;
  const support = parts.find(({ supports }) => supports)!;
  const [nl, en] =
    support.step.pathway === 'EXAMENCOMMISSIE'
      ? ['De instelling beslist over elke vrijstelling.', 'The institution decides on each exemption.']
      : [
          'De instelling beslist over elke vrijstelling; vraag het centrum of deze modules los van de opleiding te volgen zijn.',
          'The institution decides on each exemption; ask the centre whether these modules can be followed apart from the course.',
        ];
  return text(
    `Met ${count(support.todo.length, 'onderdeel', 'onderdelen')} van ${support.step.title} vervallen waarschijnlijk ${count(released, 'onderdeel', 'onderdelen')} elders. ${nl}`,
    `With ${count(support.todo.length, 'component', 'components')} of ${support.step.title}, ${count(released, 'component', 'components')} elsewhere probably need not be done. ${en}`,
  );
}

function remainingSentence({ remaining }: RankedDraft): Text {
  const { components, earliestEnd, hours } = remaining;
  const nl = [`Nog te doen: ${count(components, 'onderdeel', 'onderdelen')}`];
  const en = [`Left to do: ${count(components, 'component', 'components')}`];
  if (hours) {
    nl.push(`${hours} lestijden`);
    en.push(`${hours} lesson hours`);
  }
  if (earliestEnd !== null) {
    nl.push(`ten vroegste klaar op ${earliestEnd}`);
    en.push(`completed on ${earliestEnd} at the earliest`);
  }
  return text(`${nl.join(', ')}.`, `${en.join(', ')}.`);
}

function count(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`;
}
