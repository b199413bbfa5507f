// Lints texts as if they stood in files of the repository: cases as JSON on standard input, rule names as JSON out.
import { ESLint } from 'eslint';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
// A schema file given as argument stands for the committed one: some rules look at the whole.
const schema = process.argv[2];
const languageOptions = { parserOptions: { graphQLConfig: { schema } } };
const overrideConfig = schema ? [{ files: ['gateway/api.graphql'], languageOptions }] : undefined;
const eslint = new ESLint({ overrideConfig });
const results = [];
for (const { file, text } of JSON.parse(Buffer.concat(chunks).toString())) {
  const [result] = await eslint.lintText(text, { filePath: file });
  results.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
process.stdout.write(JSON.stringify(results));
