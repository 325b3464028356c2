/** The shape of what is known of the programs of a language that answer requests, for asking one whether it is well. */

/** Where a program answers. */
export interface Address {
  /** The number of the port. */
  readonly port: string;
  /** A variable that the program takes another number from, if it does. */
  readonly variable: string | undefined;
  /** Begins with a slash, and has nothing that a shell, a URL or a string of a program takes for anything but itself. */
  readonly path: string;
}

export interface ServingPrograms {
  /** Texts in sources that a path in quotes follows which is answered as it stands: `app.get(`. */
  readonly routes: readonly string[];
  /** The same where something else may stand before the path. */
  readonly partialRoutes: readonly string[];
  /** Paths that a package answers, by its name in a manifest; and texts in the sources or manifests with which that is not so. */
  readonly packageRoutes: Readonly<Record<string, { readonly path: string; readonly unless: readonly string[] }>>;
  /** Texts in sources that make it answer TLS only. */
  readonly tls: readonly string[];
  /** Texts that read a number of a port from a variable, by the variable. */
  readonly portVariables: Readonly<Record<string, readonly string[]>>;
  /** Options whose value is a port, or ends with `:` and one, by the program that takes them. */
  readonly portOptions: Readonly<Record<string, readonly string[]>>;
  /** Ports that programs take when nobody says otherwise, by the program or by a text in a manifest. */
  readonly defaultPorts: Readonly<Record<string, string>>;
  /** Words that ask an address in the language itself, where an image brings it in a version: the program and its arguments. Exit status 0: it is well. */
  probe?(address: Address, version: readonly number[]): readonly string[] | undefined;
}
