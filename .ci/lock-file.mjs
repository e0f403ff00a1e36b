/**
 * Whether what npm has installed (node_modules/.package-lock.json) differs from what the lock file asks for.
 * Optional packages may be absent: most of them are for other systems.
 *
 * @param {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }> }} wanted
 * @param {{ packages: Record<string, { version?: string }> }} installed
 * @returns {boolean}
 */
export function versionsDiffer(wanted, installed) {
  return Object.entries(wanted.packages).some(([path, { version, optional, devOptional }]) => {
    if (path === '') return false;
    const found = installed.packages[path];
    return found ? found.version !== version : !(optional || devOptional);
  });
}
