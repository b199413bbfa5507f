import type { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';
import {
  astFromValue,
  type ConstValueNode,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNullableType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
  Kind,
  type ValueNode,
} from 'graphql';
import type { QueryVariables } from './query.variables';
import type { ValuePool } from './value.pool';

/** The field whose arguments are made, such as `Query.clbs`, and the name of the type that it gives. */
export interface Place {
  coordinate: string;
  returns: string;
}
type Input = GraphQLArgument | GraphQLInputField;

const WORDS = ['zorg', 'wiskunde', 'nederlands', 'gent', 'a', 'kinderzorg', 'xyzzy', ''];
const DAYS = ['2026-11-23', '2026-09-01', '2027-02-01', '2025-06-30', '2030-01-01'];
/** Values by the name of an argument or input field; the last of each list is unknown, or out of bounds. */
const BY_NAME: Readonly<Record<string, readonly unknown[]>> = {
  text: WORDS,
  title: WORDS,
  municipality: ['44021', '11002', '31005', '71022', '24062', '99999'],
  arrondissement: ['44000', '11000', '31000', '99000'],
  nearPostcode: ['9000', '8500', '2000', '1000', '0001'],
  postcode: ['9000', '8500', '2000', '3500', '1000', '0001'],
  language: ['nl', 'fr', 'xx'],
  languages: ['nl', 'fr', 'ar', 'en'],
  first: [1, 2, 2, 3, 3, 3, 2, 1, 4, 4, 2, 3, 5, 1, 6, 0],
  withinKm: [5, 20, 40, -1],
  maxDistanceKm: [5, 40],
  age: [16, 17, 19, 25, 15, 30],
  grade: [1, 2, 3],
  schoolYear: [2026, 2025, 2027, 2016],
  studyYear: [4, 5, 6],
  percentage: [50, 65.5, 90, 30],
  hoursPerWeek: [8, 20, 40],
  latitude: [51.05, 50.85],
  longitude: [3.72, 4.35],
  issuer: ['Een verzonnen school'],
  result: ['geslaagd'],
  statusCode: ['none'],
};
const COMPONENTS = ['CourseModule', 'Course', 'StudyProgramme', 'ExamSubject', 'ExamProgramme'];
const PROVIDERS = ['School', 'Cvo', 'Clb', 'Leerwinkel'];
/** Types whose ids are taken, by field and argument or by argument alone; elsewhere an id is of the type that its name says. */
const ID_TYPES: Readonly<Record<string, readonly string[]>> = {
  of: COMPONENTS,
  with: COMPONENTS,
  'Query.cvoExemptionAdvice components': ['CourseModule'],
  'Query.cvoExemptionAdvice provider': ['Cvo'],
  'Query.examencommissieExemptionAdvice components': ['ExamSubject'],
  'Query.examencommissieExemptionAdvice provider': ['Examencommissie'],
  subjectId: COMPONENTS,
  goalIds: ['Goal'],
  issuerId: PROVIDERS,
};
/** Members of an enum that make sense in a place; elsewhere all of them do. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  groupBy: ['TARGET_GROUP', 'DELIVERY_MODE', 'SCHOOL_YEAR'],
  enrolledAt: ['SCHOOL', 'CVO', 'EXAMENCOMMISSIE', 'CLB'],
  goal: ['DIPLOMA_SO', 'BEROEPSKWALIFICATIE', 'GETUIGSCHRIFT', 'CERTIFICAAT'],
};
const UNKNOWN_IDS = ['school:000001', 'course:none', 'goal:none/1', 'nonsense', 'clb:'];
const GROUPS = ['administrativeGroup:990107', 'administrativeGroup:990102', 'administrativeGroup:1'];
/** Given seldom, since they seldom go with what else is given. */
const SELDOM = [
  'adultBy31December',
  'nearCoordinates',
  'withinKm',
  'maxDistanceKm',
  'startsUntil',
  'province',
];
/** How many fields of an input are given that need not be. */
const OPTIONAL_FIELDS = 1.4;

/** Makes values for arguments: real ones mostly, unknown and impossible ones now and then. */
export class ArgumentValues {
  constructor(
    private readonly random: SeededRandom,
    private readonly pool: ValuePool,
    private readonly variables: QueryVariables,
  ) {}

  /** A value, a variable or a value with variables in it. */
  of(argument: GraphQLArgument, place: Place): ValueNode {
    const { type, defaultValue } = argument;
    if (!this.random.chance(0.35)) return this.ofType(type, argument, place, true);
    const value = this.ofType(type, argument, place, false) as ConstValueNode;
    return this.variables.instead(value, type, defaultValue !== undefined);
  }

  /** Whether an optional argument is given. */
  gives(argument: GraphQLArgument, coordinate: string): boolean {
    if (isRequiredArgument(argument)) return true;
    if (argument.name === 'first') return this.random.chance(0.9);
    if (argument.name === 'after') return this.pool.cursors.has(coordinate) && this.random.chance(0.15);
    return this.random.chance(0.25);
  }

  /** Without variables when `isOpen` is false. */
  private ofType(type: GraphQLInputType, input: Input, place: Place, isOpen: boolean): ValueNode {
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const given = this.random.integer(this.random.chance(0.05) ? 0 : 1, 3);
      const values = Array.from({ length: given }, () =>
        this.within(nullable.ofType as GraphQLInputType, input, place, isOpen),
      );
      // One value stands for a list of one.
      const [only, ...others] = values;
      const isPlain = only !== undefined && only.kind !== Kind.VARIABLE && others.length === 0;
      if (isPlain && this.random.chance(0.3)) return only;
      return { kind: Kind.LIST, values };
    }
    if (isInputObjectType(nullable)) {
      const all = Object.values(nullable.getFields());
      const part = OPTIONAL_FIELDS / all.length;
      const fields = all.filter(
        (field) =>
          isRequiredInputField(field) || this.random.chance(SELDOM.includes(field.name) ? part / 5 : part),
      );
      return {
        kind: Kind.OBJECT,
        fields: fields.map((field) => ({
          kind: Kind.OBJECT_FIELD,
          name: { kind: Kind.NAME, value: field.name },
          value: this.within(field.type, field, place, isOpen),
        })),
      };
    }
    return astFromValue(this.leaf(nullable, input.name, place), nullable)!;
  }

  /** A value within another one, which may be a variable. */
  private within(type: GraphQLInputType, input: Input, place: Place, isOpen: boolean): ValueNode {
    if (!isOpen || !this.random.chance(0.1)) return this.ofType(type, input, place, isOpen);
    const value = this.ofType(type, input, place, false) as ConstValueNode;
    return this.variables.instead(value, type, false);
  }

  private leaf(type: GraphQLNullableType, name: string, { coordinate, returns }: Place): unknown {
    if (isEnumType(type))
      return this.random.pickSkewed(MEMBERS[name] ?? []) ?? this.random.pick(type.getValues()).value;
    if (name === 'after') return this.random.pick(this.pool.cursors.get(coordinate) ?? ['nonsense']);
    const known = BY_NAME[name];
    if (known) return this.random.pickSkewed(known);
    switch (String(type)) {
      case 'ID':
        return this.id(name, coordinate, returns);
      case 'Date':
        return this.random.pick(DAYS);
      case 'Boolean':
        return this.random.chance(0.5);
      case 'Int':
      case 'Float':
        return this.random.integer(1, 5);
      default:
        return this.random.pick(WORDS);
    }
  }

  private id(name: string, coordinate: string, returns: string): string {
    if (this.random.chance(0.05)) return this.random.pick(UNKNOWN_IDS);
    if (name === 'ids') return this.random.pick(GROUPS);
    const types = ID_TYPES[`${coordinate} ${name}`] ?? ID_TYPES[name];
    const type = name === 'id' ? returns : this.random.pick(types ?? [typeNamed(name)]);
    return this.random.pick(this.pool.ids.get(type) ?? UNKNOWN_IDS);
  }
}

/** `studyProgramme` takes the id of a `StudyProgramme`. */
function typeNamed(argument: string): string {
  return `${argument[0]!.toUpperCase()}${argument.slice(1)}`;
}
