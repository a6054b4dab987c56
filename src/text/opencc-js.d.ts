declare module 'opencc-js/dict/TSCharacters' {
  /** Traditional characters with their simplified forms, the usual one first: "雲 云|為 为". */
  const pairs: string;
  export default pairs;
}
