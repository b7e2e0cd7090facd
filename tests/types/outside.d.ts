/** The parser of what comes from outside: hooks/handbook/site/outside.js. */

/** Return the value as one of this shape, what does not belong to it left out; or undefined. */
type Shape<One> = (value: unknown) => One | undefined;

type Shapes<Fields> = { [Name in keyof Fields]-?: Shape<NonNullable<Fields[Name]>> };

interface Outside {
  /** A text of so many letters at most, 200 by default, that is of this form. */
  text(most?: number, form?: RegExp): Shape<string>;
  number(least: number, most: number): Shape<number>;
  flag: Shape<boolean>;
  /** Anything but null. */
  // biome-ignore lint/suspicious/noExplicitAny: it is of any shape
  any: Shape<any>;
  /** A list; those that are not of the shape are left out. */
  list<One>(shape: Shape<One>): Shape<One[]>;
  /** Values of one shape under any names; those that are not of the shape are left out. */
  map<One>(shape: Shape<One>): Shape<Record<string, One>>;
  /** Named values: without one that is needed it is none, others are left out where they are not of their shape. */
  record<Needed, Extra = object>(needed: Shapes<Needed>, extra?: Shapes<Extra>): Shape<Needed & Partial<Extra>>;
  /** Return what the text says as JSON, of no shape yet; undefined where it is none. */
  json(text: unknown): unknown;
  /** The whole address of something on the web: http or https, without a name and a password. */
  web: Shape<string>;
  /** The address of a page of this site, as the path below it. */
  page: Shape<string>;
}
