import { vocabularyEnum } from '@leerwegen/shared/vocabulary/vocabulary-enum';
import { Field, ObjectType } from 'type-graphql';

export const Weekday = vocabularyEnum('Weekday', 'Weekdag: day of the week.', {
  MON: 'Maandag: Monday.',
  TUE: 'Dinsdag: Tuesday.',
  WED: 'Woensdag: Wednesday.',
  THU: 'Donderdag: Thursday.',
  FRI: 'Vrijdag: Friday.',
  SAT: 'Zaterdag: Saturday.',
  SUN: 'Zondag: Sunday.',
});
export type Weekday = keyof typeof Weekday;

export const DayPart = vocabularyEnum('DayPart', 'Dagdeel: part of the day.', {
  MORNING: 'Voormiddag: morning.',
  AFTERNOON: 'Namiddag: afternoon.',
  EVENING: 'Avond: evening.',
});
export type DayPart = keyof typeof DayPart;

@ObjectType({ simpleResolvers: true, description: 'Lesmoment: a weekly moment of teaching.' })
export class LessonSlot {
  @Field(() => Weekday, { nullable: true, description: 'Weekdag: day of the week.' })
  weekday!: Weekday;

  @Field(() => DayPart, { nullable: true, description: 'Dagdeel: part of the day.' })
  dayPart!: DayPart;
}
