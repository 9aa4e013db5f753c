/** Stands in for the reader of a tile format that is not served here. */
export class MLTVectorTile {
  constructor() {
    throw new Error('Tiles of the format MLT are not served here.');
  }
}
