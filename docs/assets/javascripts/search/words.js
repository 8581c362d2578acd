// Which words a text or a query consists of. Loaded when the search is opened.
(() => {
  // A name such as torch.no_grad or non-leaf, a word, or Chinese up to the next zero-width space.
  const WORD = /@?[\p{sc=Latin}\p{N}_]+(?:[-.][\p{sc=Latin}_][\p{sc=Latin}\p{N}_]*)*|\p{sc=Han}+/gu;
  const NAME = /[a-z]+(?:[._-][a-z]+)+/g;
  const HAN = /^\p{sc=Han}/u;
  const COMMON = new Set(
    (
      "a an and any are as at be been but by can could cannot did do does doing for from get gets getting had has have how i if in into is it " +
      "its me my of on or our should so some than that the their them there they this to us use used using was we were what when where which " +
      "who why will with without would you your vs versus between difference way just still need want says say mean means torch pytorch nn " +
      "分别 之间 关于 以后 以前 所有 全部 完全 其中 一些 某个 某些 某 哪一 哪一个 哪种 怎么用 怎么写 怎么做 如果 因为 所以 但是 然后 正在 突然 总是 老是 好像 明明 不要 不同 不能 的 了 吗 呢 吧 是 在 和 与 跟 要 能 会 还 都 就 也 又 被 把 用 里 时 中 上 下 为 对 从 到 让 给 有 没 不 该 得 着 过 地 个 这 那 之 后 前 再 做 写 需 怎么 怎样 " +
      "如何 什么 为什么 哪个 哪些 哪里 多少 是否 可以 应该 一个 这个 为何 怎么办 意思 区别 时候 还是 以及 一下 需要 使用 能否 有没有 是不是 请问 怎 么 之后 之前 没有 一样 作用 提示 必须"
    ).split(" "),
  );

  // They count, but little.
  const VAGUE = new Set(
    (
      "usage each every time times problem issue example code correct correctly properly right best trick new same current simple one two some " +
      "call calling called make set setting put happen happens result results during inside python error errors warning " +
      "问题 方法 例子 代码 正确 错误 报错 警告 情况 结果 每次 已经 直接 设为 设置 操作 出现 导致 解决 调用 方式 函数 实现 同样 得到 获取 输入 里面 循环 更新 变化"
    )
      .split(" ")
      .map((word) => stem(word)),
  );
  const COMPARING = new Set("vs versus difference compare comparison 区别 不同 对比 比较".split(" "));

  const squeezed = (name) => name.replace(/[._-]/g, "");
  /** @torch.no_grad, a decorator, and requires_grad_, which changes its tensor, are more than the names in them. */
  const marked = (word) => [word.startsWith("@") ? "@" : "", squeezed(word).replace("@", ""), /\w_$/.test(word) ? "_" : ""].join("");
  const plain = (text) => text.toLowerCase().replace(/\btorch\.(?=[a-z]+_[a-z])/g, "").match(WORD) ?? [];
  const parts = (word) => (HAN.test(word) ? [word] : word.split(/[@._-]+/).filter(Boolean));

  function stem(word) {
    if (/[^a-z]/.test(word) || word.length < 4 || word === "none") return word;
    return word
      .replace(/^frozen$/, "freeze")
      .replace(/(?:ies|ied)$/, "y")
      .replace(/(ss|sh|ch|x)es$/, "$1")
      .replace(/([^s])s$/, "$1")
      .replace(/([a-z]{2,}[^e])(?:ing|ed)$/, "$1")
      .replace(/([bdgmnprt])\1$/, "$1")
      .replace(/([a-z]{3,})e$/, "$1");
  }

  globalThis.SearchWords = class {
    constructor(sections, { instead, also }) {
      const texts = sections.map(({ title, text, questions, words }) => `${title} ${text} ${questions.join(" ")} ${words}`);
      this.names = new Set(texts.flatMap((text) => text.toLowerCase().match(NAME) ?? []).map(squeezed));
      this.known = new Set(); // the words of the texts, filled while they are read
      this.instead = Object.entries(instead).map(([word, term]) => [HAN.test(word) ? word : new RegExp(`\\b${word}\\b`, "g"), ` ${term} `]);
      this.also = new Map();
      for (const [word, others] of Object.entries(also)) this.also.set(stem(word), [...(this.also.get(stem(word)) ?? []), ...others]);
    }

    /** The longest name that begins at a place: no grad, no-grad and nograd are no_grad. */
    *joined(list, place) {
      for (let end = Math.min(place + 4, list.length); end > place + 1; end--) {
        const name = list.slice(place, end).join("");
        if (this.names.has(name)) yield [name, end];
      }
    }

    /** The words of a text of the index. */
    read(text) {
      const written = plain(text);
      const list = written.flatMap(parts);
      const names = list.flatMap((_, place) => [...this.joined(list, place)].map(([name]) => name));
      const special = written.filter((word) => /^@|\w_$/.test(word)).map(marked);
      const found = [...list.map(stem), ...names, ...special];
      for (const word of found) this.known.add(word);
      return found;
    }

    /** What a query asks for: words that count, each with the terms that stand for it, the best first. */
    ask(query) {
      let text = query.toLowerCase();
      for (const [word, term] of this.instead) text = text.replaceAll(word, term);
      const asked = [];
      const written = plain(text);
      const special = new Set(written.map(marked).filter((mark) => /[@_]/.test(mark) && this.known.has(mark)));
      const list = written.flatMap((word) => this.split(word));
      for (let place = 0; place < list.length; place++) {
        const [name, end = place + 1] = [...this.joined(list, place)][0] ?? [];
        const words = list.slice(place, end);
        place = end - 1;
        const own = name ?? words[0];
        if (COMPARING.has(own)) asked.push({ isSoft: true, others: [], terms: [[HAN.test(own) ? "区别" : "differenc"]] });
        const telling = words.filter((word) => !COMMON.has(word)).map(stem);
        const marks = [...special].filter((mark) => mark.replace(/[@_]/g, "") === own).map((mark) => [mark]);
        const names = name || this.names.has(own) || /[_-]/.test(own) ? [[squeezed(own)]] : [];
        const others = (this.also.get(stem(own)) ?? []).map((other) => this.terms(other));
        const within = own.length > 3 && HAN.test(own) ? [this.cut(own, own.length - 1)].filter((list) => list.join("") === own) : [];
        const terms = [...marks, ...names, ...(telling.length && !/[_-]/.test(own) ? [telling] : []), ...within];
        if (terms.length) asked.push({ isVague: words.every((word) => VAGUE.has(stem(word)) || (HAN.test(word) && word.length === 1)), terms, others: others.filter((list) => list.length) });
      }
      return asked;
    }

    /** The parts of a written name, or a misspelt name as a whole. */
    split(written) {
      if (HAN.test(written)) return this.cut(written);
      const list = parts(written);
      const unknown = /[_-]/.test(written) && list.length > 1 && list.some((part) => !this.known.has(stem(part)));
      return unknown ? [written.replace(/^@|_$/g, "")] : list;
    }

    /** The terms of a synonym, which has blanks between Chinese words too. */
    terms(text) {
      return text.split(" ").flatMap((word) => (HAN.test(word) ? [word] : parts(word).map(stem)));
    }

    /** Splits Chinese, which has no spaces, into the longest words that the index has, and what is between them. */
    cut(text, longest = 8) {
      if (text.length === 1) return COMMON.has(text) ? [] : [text];
      const found = [];
      let unknown = ""; // characters that are no word; a single one tells too little
      for (let start = 0, end; start < text.length; start = end) {
        end = Math.min(start + longest, text.length);
        while (end > start + 1 && !this.known.has(text.slice(start, end)) && !COMMON.has(text.slice(start, end))) end--;
        const word = text.slice(start, end);
        if (word.length === 1 && !COMMON.has(word)) unknown += word;
        else found.push(unknown, word), (unknown = "");
      }
      found.push(unknown);
      const isNew = (word) => [...word].some((character) => !this.known.has(character));
      return found.flatMap((word) => (this.known.has(word) || isNew(word) ? [word] : [...word])).filter((word) => word && (!COMMON.has(word) || COMPARING.has(word)));
    }

    /** A text in pieces: what is written, where, and whether it is a word. */
    pieces(text) {
      let end = 0;
      const pieces = [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
        const before = { text: text.slice(end, index), index: end, isWord: false };
        end = index + word.length;
        return [before, { text: word, index, isWord: true }];
      });
      return [...pieces, { text: text.slice(end), index: end, isWord: false }].filter((piece) => piece.text);
    }

    /** Whether a written word is one of those that a query asks for. */
    isFor(written, { terms, others }) {
      const word = written.toLowerCase();
      const meant = new Set([squeezed(word), ...parts(word).filter((part) => !COMMON.has(part)).map(stem)]);
      return [...terms, ...others].some((list) => list.some((term) => meant.has(term)));
    }
  };
})();
