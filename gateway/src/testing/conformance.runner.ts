import {
  startFederationOf,
  type Executor,
  type FederationOf,
  type SubgraphsOf,
} from './federation-of.fixtures';
import type { AskOptions, Asked } from './federation.fixtures';

/** The executors that every scenario runs on. */
const EXECUTORS: readonly Executor[] = ['lean', 'apollo'];

/** A question to a federation and the answer that the specifications of GraphQL and of federation ask for. */
export interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  /** Written in the order of the query: the order of the answer's keys is compared, too. */
  readonly data: unknown;
  /** The path of each error, such as `items.0.name`, in any order. */
  readonly errors?: readonly string[];
  /** The executors that answer otherwise, each with the cause; one that gets it right fails the test. */
  readonly wrongOn?: Readonly<Partial<Record<Executor, string>>>;
  /** The same for those whose data are right while errors are missing. */
  readonly silentOn?: Readonly<Partial<Record<Executor, string>>>;
}

/** A small federation, and what is asked of it. */
export interface Scenario {
  readonly name: string;
  readonly subgraphs: SubgraphsOf;
  readonly questions: readonly Question[];
}

type Ask = (query: string, init: AskOptions) => Promise<Asked | undefined>;

/** Runs scenarios on every executor, through a gateway over real subgraphs. */
export function describeScenarios(scenarios: readonly Scenario[]): void {
  describe.each(EXECUTORS)('the %s executor', (executor) => {
    describe.each(scenarios)('$name', ({ subgraphs, questions }) => {
      let federation: FederationOf | undefined;
      beforeAll(async () => {
        federation = await startFederationOf(subgraphs, executor);
      });
      afterAll(() => federation?.stop());
      questions.forEach((question) =>
        testQuestion(question, executor, async (query, init) => federation?.ask(query, init)),
      );
    });
  });
}

function testQuestion(question: Question, executor: Executor, ask: Ask): void {
  const asked = async (): Promise<Asked> => {
    const { query, variables, operationName } = question;
    const answer = await ask(query, { variables, ...(operationName && { operationName }) });
    if (!answer) throw new Error('The federation has not started.');
    return answer;
  };
  const wrong = question.wrongOn?.[executor];
  const silent = question.silentOn?.[executor];
  if (wrong !== undefined) {
    it.failing(`${question.name} (wrong: ${wrong})`, async () => {
      const answer = await asked();
      expectData(answer, question);
      expectErrors(answer, question);
    });
  } else if (silent !== undefined) {
    it(`${question.name}: data`, async () => expectData(await asked(), question));
    it.failing(`${question.name}: errors (missing: ${silent})`, async () =>
      expectErrors(await asked(), question),
    );
  } else {
    it(question.name, async () => {
      const answer = await asked();
      expectData(answer, question);
      expectErrors(answer, question);
    });
  }
}

function expectData({ body }: Asked, question: Question): void {
  expect(body.data).toEqual(question.data);
  expect(JSON.stringify(body.data)).toBe(JSON.stringify(question.data));
}

function expectErrors({ body }: Asked, { errors = [] }: Question): void {
  const paths = (body.errors ?? []).map(({ path }) => (path ?? []).join('.'));
  expect(paths.sort()).toEqual([...errors].sort());
}
