/** What it takes to come in: the address and a token for each kind of screen (many screens share one). */
export type Doors = { base: string; raw: string; staff: string; floor: string };

/** So many of a hundred screens are staff desks and screens of the floor (kiosks, tables); the others hang on walls. */
const desksOf100 = 2;
const floorOf100 = 40;

/** What the screen number `index` comes in with. */
export function tokenOf({ staff, floor }: Doors, index: number): string | null {
  const place = index % 100;
  if (place < desksOf100) return staff;
  return place < desksOf100 + floorOf100 ? floor : null;
}
