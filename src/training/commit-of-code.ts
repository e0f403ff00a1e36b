import { execFileSync } from 'node:child_process';

const git = (...words: string[]): string => execFileSync('git', words, { encoding: 'utf8' }).trim();

/** The commit whose code runs, marked where what training rests on differs from it. */
export function commitOfCode(): string {
  try {
    const changed = git('status', '--porcelain', '--', 'src/domain', 'src/learning', 'src/training');
    return git('describe', '--always') + (changed === '' ? '' : '-dirty');
  } catch {
    return 'not known';
  }
}
