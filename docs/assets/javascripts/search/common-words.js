// Words of a query that do not count, and words that count little. Loaded when the search is opened.
(() => {
  const list = (text) => new Set(text.trim().split(/\s+/));

  globalThis.commonWords = list(`
    a an and any are as at be been but by can could cannot did do does doing don doesn didn isn t s ve for from get gets getting
    had has have how i if in into is it its me my of on or our should so some than that the their them there they this to us use
    used using was we were what when where which who why will with without would you your vs versus between difference way just
    still need want says say mean means torch pytorch nn am im please help really also too here only
    分别 之间 关于 以后 以前 所有 全部 完全 其中 一些 某个 某些 某 哪一 哪一个 哪种 怎么用 怎么写 怎么做 如果 因为 所以 但是 然后 正在 突然 总是 老是
    好像 明明 不要 的 了 吗 呢 吧 是 在 和 与 跟 要 能 会 还 都 就 也 又 被 把 用 里 时 中 上 下 为 对 从 到 让 给 有 没 不 该 得 着 过 地 个 这
    那 之 后 前 再 做 写 需 怎么 怎样 如何 什么 为什么 哪个 哪些 哪里 多少 是否 可以 应该 一个 这个 为何 怎么办 意思 区别 时候 还是 以及 一下
    需要 使用 能否 有没有 是不是 请问 怎 么 之后 之前 没有 一样 作用 提示 必须 啥 咋 为啥 怎么回事 到底 究竟 不能 不了`);
  globalThis.vagueWords = list(`
    each every time times problem issue example code correct correctly properly right best trick new same current simple one two
    some call calling called make set setting put happen happens result results during inside python error errors warning
    问题 方法 例子 代码 正确 错误 报错 警告 情况 结果 每次 已经 直接 设为 设置 操作 出现 导致 解决 调用 方式 函数 实现 同样 得到 获取 里面 循环 变化`);
  // Words of machine learning and programming that other subjects have too: alone they are no question about gradients.
  globalThis.generalWords = list(`
    accuracy adam array attention batch best better bounds class classifier classification code compare convert crossentropy cpu cuda data
    dataset decoder decorator device distributed download embedding encoder epoch export feature file function gpu head heatmap image
    index input install language layer learning library list log loss many mask metric model module network number numpy object offline
    output overview parallel plot prediction python random rate regression sample schedule scheduler sgd shape size sort
    step summary template tensor test token train trainer transformer tutorial value version vision weight
    列表 排序 模型 网络 层 损失 损失函数 权重 大小 批 批大小 数据 数据集 训练 测试 图像 图 注意力 编码器 解码器 学习率 目标 检测 分类 准确率 输入 输出
    预测 转 转换 导出 掩码 语言 语言模型 函数 模块 特征 词 中文 数组 采样 随机 基础 入门 教程 下载 安装 选 形状 索引 版本 库 显卡 并行 分布式`);
  // Between two names: a section that compares them has such a word.
  globalThis.comparingWords = list("vs versus difference compare comparison 区别 不同 对比 比较");
})();
