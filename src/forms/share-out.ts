/**
 * Divides points among so many rows, as evenly as whole points allow, the first rows getting more; in tenths when there
 * are more rows than points. The shares add up to the points.
 */
export function shareOut(points: number, rows: number): readonly number[] {
  const scale = rows > points ? 10 : 1;
  const parts = points * scale;
  const each = Math.floor(parts / rows);
  const more = parts - each * rows;
  return Array.from({ length: rows }, (_, index) => (each + (index < more ? 1 : 0)) / scale);
}
