import { expect, test } from 'vitest';
import { versionsDiffer } from '../../.ci/lock-file.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/react': { version: '19.3.1' },
    'node_modules/only-on-another-system': { version: '1.0.0', optional: true },
  },
};

test('what is installed fits where every needed package has the version asked for', () => {
  expect(versionsDiffer(wanted, { packages: { 'node_modules/react': { version: '19.3.1' } } })).toBe(false);
});

test('what is installed differs where a package is missing or of another version', () => {
  expect(versionsDiffer(wanted, { packages: {} })).toBe(true);
  expect(versionsDiffer(wanted, { packages: { 'node_modules/react': { version: '19.3.0' } } })).toBe(true);
});
