/** Larger files are not read. */
export const MAX_FILE_BYTES = 60_000_000;

/** Packages whose parts unpack to more are not read. */
export const MAX_UNPACKED_BYTES = 300_000_000;

/** The most cells that a worksheet's content may fill or span. */
export const MAX_CELLS = 2_000_000;
