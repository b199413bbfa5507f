import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(__dirname, '../..');

/** Text of a file of the repository. */
export function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** One COPY of the Dockerfile. */
export interface Copy {
  /** Whether it copies what an earlier stage made, not files of the repository. */
  built: boolean;
  /** Relative to the repository, whether they come from it or from the working folder of the stage before. */
  sources: string[];
  target: string;
}

/** What stands in the Dockerfile, stage by stage. */
export interface Stage {
  image: string;
  /** Instructions such as `RUN npm ci`, in order. */
  instructions: string[];
  copies: Copy[];
}

/** The stages of the Dockerfile. */
export function dockerStages(): Stage[] {
  const lines = read('Dockerfile')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const stages: Stage[] = [];
  for (const line of lines) {
    if (line.startsWith('FROM ')) stages.push({ image: line.split(' ')[1]!, instructions: [], copies: [] });
    stages.at(-1)!.instructions.push(line);
    if (line.startsWith('COPY ')) stages.at(-1)!.copies.push(copyOf(line));
  }
  return stages;
}

function copyOf(line: string): Copy {
  const words = line.split(/\s+/).slice(1);
  const built = words[0] === '--from=build';
  const paths = built ? words.slice(1) : words;
  return {
    built,
    sources: paths.slice(0, -1).map((source) => source.replace(/^\/app\//, '')),
    target: paths.at(-1)!,
  };
}

/** Whether a path is one of these or below one of them. */
export function isBelow(file: string, folders: readonly string[]): boolean {
  return folders.some((folder) => file === folder || file.startsWith(`${folder}/`));
}

/** Whether .dockerignore keeps a path from the build: the last line that matches it or a folder above it decides. */
export function isIgnored(file: string): boolean {
  const parts = file.split('/');
  const candidates = parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
  let ignored = false;
  for (const line of read('.dockerignore').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const pattern = patternOf(line.replace(/^!/, ''));
    if (candidates.some((candidate) => pattern.test(candidate))) ignored = !line.startsWith('!');
  }
  return ignored;
}

function patternOf(line: string): RegExp {
  const text = line
    .replace(/[.+^$()|[\]{}]/g, '\\$&')
    .replace(/\*\*\/|\*/g, (stars) => (stars === '*' ? '[^/]*' : '(?:.*/)?'));
  return new RegExp(`^${text}$`);
}

/** The files below a folder that are no test, nor made by a build. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (['node_modules', 'dist'].includes(entry.name) || file.endsWith('.test.ts')) return [];
    return entry.isDirectory() ? sourceFiles(file) : [file];
  });
}

/** The source of a built file, by the folders in the package's tsconfig.json; null when there is none. */
export function sourceOf(built: string): string | null {
  const [folder, file] = built.split('/dist/');
  if (!folder || !file || !existsSync(path.join(ROOT, folder, 'tsconfig.json'))) return null;
  const { compilerOptions } = JSON.parse(read(`${folder}/tsconfig.json`)) as {
    compilerOptions: { rootDir: string; outDir: string };
  };
  const source = path.posix.join(folder, compilerOptions.rootDir, file.replace(/\.js$/, '.ts'));
  return compilerOptions.outDir === 'dist' && existsSync(path.join(ROOT, source)) ? source : null;
}
