const PROGRAMME = 'studyProgramme:';
const GROUP = 'administrativeGroup:';

/**
 * Whether one id names a programme of study and the other an administrative group, which is a programme in one year. Which
 * groups a programme has, only the schools know: here it stays open whether both are about the same.
 */
export function mayBeSameProgramme(one: string, other: string): boolean {
  return (
    (one.startsWith(PROGRAMME) && other.startsWith(GROUP)) ||
    (one.startsWith(GROUP) && other.startsWith(PROGRAMME))
  );
}
