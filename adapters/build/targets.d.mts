/** Packages that the build puts into the program, which therefore does not depend on them. */
export declare const BUNDLED: readonly string[];
