/** A pack that must not be used: cut short, altered, or made for other features than this code has. */
export class PackInvalid extends Error {
  override name = 'PackInvalid';
}
