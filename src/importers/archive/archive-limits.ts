/** Where unpacking ends with a clear word instead of a full disk or memory. Bytes. */
export const archiveLimits = {
  /** A file for each day of a century, of every kind. */
  entries: 200_000,
  /** Of one entry that its importer can only read from a file; it is held as a Blob. */
  held: 400e6,
  /** Of one that is read as it streams by, and of all entries together: ten years of a watch are about 10 GB. */
  unpacked: 50e9,
  /**
   * Times as large unpacked as packed: real exports of XML reach 40, JSON 30; deflate can reach 1,032, which only files
   * made to do harm come near. A little may be packed as tightly as it likes.
   */
  ratio: 250,
  free: 10e6,
} as const;
