/** Files in know these names as well as files out. */
export { columnOf } from '../../domain/column-name.ts';
