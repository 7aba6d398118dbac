const PIXELS_PER_POINT = 4 / 3;

/** Excel measures rows and columns in points, the grid in pixels. */
export const pointsToPixels = (points: number): number => points * PIXELS_PER_POINT;

export const pixelsToPoints = (pixels: number): number => Math.round((pixels / PIXELS_PER_POINT) * 100) / 100;
