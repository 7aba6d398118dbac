/* global CSS, document, navigator, setTimeout, window */
/* ES5 and inline: it has to run where nothing else does, and to speak when nothing else can. */
(function () {
  var TIMEOUT = 15000;

  function starting() {
    return document.getElementById("starting");
  }

  function say(sentence) {
    var place = starting();
    if (!place) return;
    place.textContent = sentence;
    document.body.setAttribute("data-state", "error");
  }

  function isModern() {
    return (
      navigator.userAgent.indexOf("Trident") < 0 &&
      typeof globalThis === "object" &&
      typeof Promise === "function" &&
      typeof Array.prototype.at === "function" &&
      !!window.CSS &&
      CSS.supports("color", "var(--x)")
    );
  }

  if (!isModern()) {
    say(
      "当前的 Excel 使用旧版浏览器组件，无法运行绩效表助手。请使用 Excel 2021 或更新的版本，并安装 Microsoft Edge WebView2。",
    );
    return;
  }

  window.addEventListener(
    "error",
    function (event) {
      var script = event.target;
      if (script && script.tagName === "SCRIPT") {
        say("未能载入绩效表助手的程序文件。请检查网络连接，然后关闭并重新打开本窗格。");
      } else if (event.message) {
        say("绩效表助手启动时出错，请关闭并重新打开本窗格。如再次出现，请把这句话发给维护人员：" + event.message);
      }
    },
    true,
  );

  setTimeout(function () {
    say("Excel 没有应答，绩效表助手无法启动。请关闭并重新打开本窗格；如仍不行，请重新启动 Excel。");
  }, TIMEOUT);
})();
